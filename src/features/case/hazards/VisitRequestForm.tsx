import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { DatedText, DatedTextFields } from '../acts/DatedTextFields.tsx';
import { useActForm } from '../acts/useActForm.ts';
import { draftOf, type HazardFormProps } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

/** The tenant wants somebody to come, after an investigation from afar. */
export function VisitRequestForm(props: HazardFormProps) {
  const { hazard } = props;
  const { today } = useSignedIn();
  const act = useActForm({
    ...props,
    draft: draftOf('hazard-visit', hazard),
    schema: DatedText,
    initial: { on: today, text: '' } satisfies DatedText as DatedText, // widened, so that the field can be emptied
    command: 'hazards.requestVisit',
    input: ({ on, text }, seen) => ({ ...seen, hazardId: hazard.id, on, note: text }),
    done: () => 'The request is on the case, and the time for the visit is running.',
  });
  return (
    <ActFrame
      act={act}
      label={hazardFormLabels['hazard-visit']}
      submitLabel="Record the request"
      intro="It was investigated without going there. When the tenant asks for a visit, it has a time of its own."
    >
      <DatedTextFields
        act={act}
        dateLabel="Day on which they asked"
        textLabel="What they said"
        required={false}
        textPath="note"
      />
    </ActFrame>
  );
}
