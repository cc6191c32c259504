import { Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { divisionLabels } from '../../../electron/domain/labels.ts';
import { useOperation } from '../../api/hooks.ts';
import { ClashList } from '../../ui/ClashList.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import type { OfficeForm } from '../../ui/officeForm.ts';
import { ProcedureSelect } from '../../ui/ProcedureSelect.tsx';
import { type Problems, problemAt } from '../../ui/problems.ts';
import { proceduresInForce, procedureToOffer } from '../../ui/procedureChoices.ts';

interface ProcedureFieldProps {
  value: OfficeForm;
  onChange: (value: OfficeForm) => void;
  today: IsoDate;
  /** By paths of OfficeDetails. */
  problems: Problems;
}

const NOTHING = {};
/** The first run is kept short: the rest is read under Settings, Procedures. */
const SHOWN_AT_ONCE = 6;

/** The procedure that the office goes by from its first day, and where it falls short of the law. */
export function ProcedureField({ value, onChange, today, problems }: ProcedureFieldProps) {
  const procedures = useOperation('procedures.list', NOTHING, { staleTime: Number.POSITIVE_INFINITY });
  const offered = proceduresInForce(procedures.data ?? [], value.division, today);
  const standing = procedures.data ? procedureToOffer(value.procedureId, offered) : value.procedureId;

  // The division decides which procedures there are: one that no longer applies leaves the form, an only one enters it.
  useEffect(() => {
    if (standing !== value.procedureId) onChange({ ...value, procedureId: standing });
  }, [standing, value, onChange]);

  const none = procedures.data !== undefined && offered.length === 0;
  return (
    <Stack gap="sm">
      <ProcedureSelect
        offered={offered}
        value={standing}
        onChange={(procedureId) => onChange({ ...value, procedureId })}
        description="Governs complaints received from now on; your own can be taken in from a file later"
        error={
          none
            ? `Redress has no procedure for ${divisionLabels[value.division]} yet.`
            : problemAt(problems, 'procedureId')
        }
      />
      <ErrorNotice error={procedures.error} onRetry={() => void procedures.refetch()} />
      {standing !== null && <LawsBeside procedureId={standing} division={value.division} today={today} />}
    </Stack>
  );
}

interface LawsBesideProps {
  procedureId: string;
  division: OfficeForm['division'];
  today: IsoDate;
}

function LawsBeside({ procedureId, division, today }: LawsBesideProps) {
  const weighing = useOperation('procedures.weigh', { procedureId, from: today, division }, { keepPrevious: true });
  if (weighing.error) return <ErrorNotice error={weighing.error} onRetry={() => void weighing.refetch()} />;
  const beside = weighing.data?.regimes.filter((regime) => regime.byDefault) ?? [];
  if (beside.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        Judged beside it: {beside.map(({ name }) => name).join('; ')}. Where dates differ you see both, and the earlier
        one leads. What does not apply to you can be taken off under Settings, Procedures.
      </Text>
      {beside.map(
        ({ family, clashes, inForce }) =>
          clashes.length > 0 &&
          inForce && (
            <div key={family}>
              <Text fw={600} size="sm">
                It falls short of the {inForce.name} in{' '}
                {clashes.length === 1 ? 'one point' : `${clashes.length} points`}
              </Text>
              <ClashList clashes={clashes} law={inForce.name} atMost={SHOWN_AT_ONCE} />
            </div>
          ),
      )}
    </Stack>
  );
}
