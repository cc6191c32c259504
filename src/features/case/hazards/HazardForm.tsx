import { Text } from '@mantine/core';
import { assertNever } from '../../../../electron/domain/assertNever.ts';
import type { ActFormProps } from '../acts/useActForm.ts';
import { AccommodationForm } from './AccommodationForm.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { AttemptForm } from './AttemptForm.tsx';
import type { HazardFormProps } from './hazardForm.ts';
import type { HazardFormName } from './hazardWords.ts';
import { InvestigationForm } from './InvestigationForm.tsx';
import { MadeSafeForm } from './MadeSafeForm.tsx';
import { ReportHazardForm } from './ReportHazardForm.tsx';
import { SummaryForm } from './SummaryForm.tsx';
import { VisitRequestForm } from './VisitRequestForm.tsx';
import { WorksForm } from './WorksForm.tsx';

interface Props extends ActFormProps {
  name: HazardFormName;
  /** The hazard that it is about, by its id. */
  subject: string | undefined;
}

/** The form of one act on a hazard, or of reporting a new one. */
export function HazardForm({ name, subject, ...props }: Props) {
  if (name === 'report-hazard') return <ReportHazardForm {...props} />;
  const { hazards } = props.view;
  const hazard = hazards.find(({ id }) => id === subject) ?? (subject === undefined ? hazards[0] : undefined);
  if (!hazard) return <Text>That hazard is not on this case any more. Close this and look at the case again.</Text>;
  return (
    <>
      <Text fw={600} mb="sm">
        {hazard.label}
      </Text>
      <FormOf name={name} {...props} hazard={hazard} />
    </>
  );
}

function FormOf({ name, ...props }: HazardFormProps & { name: Exclude<HazardFormName, 'report-hazard'> }) {
  switch (name) {
    case 'hazard-investigation':
      return <InvestigationForm {...props} />;
    case 'hazard-visit':
      return <VisitRequestForm {...props} />;
    case 'hazard-summary':
      return <SummaryForm {...props} />;
    case 'hazard-safe':
      return <MadeSafeForm {...props} />;
    case 'hazard-offer':
      return <AccommodationForm {...props} />;
    case 'hazard-answer':
      return <AnswerForm {...props} />;
    case 'hazard-works':
      return <WorksForm {...props} />;
    case 'hazard-attempt':
      return <AttemptForm {...props} />;
    default:
      return assertNever(name);
  }
}
