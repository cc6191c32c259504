import { Select, Stack } from '@mantine/core';
import { decisionLabels } from '../../../electron/domain/labels.ts';
import type { AnsweredPoint } from '../../../electron/domain/letters.ts';
import { Decision } from '../../../electron/domain/words.ts';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { ItemList } from './ItemList.tsx';
import { ProseField } from './prose/ProseField.tsx';

interface PointsEditorProps {
  points: readonly AnsweredPoint[];
  onChange: (points: AnsweredPoint[]) => void;
  /** True in a response: each point gets its decision and the reasons for it. */
  withAnswers: boolean;
}

const decisions = Decision.options.map((value) => ({ value, label: decisionLabels[value] }));

/** The numbered points of the complaint, in the resident's terms, and in a response our answer to each. */
export function PointsEditor({ points, onChange, withAnswers }: PointsEditorProps) {
  return (
    <ItemList
      items={points}
      onChange={onChange}
      noun="Point"
      addLabel="Add a point"
      emptyHint="No points yet. Add one for each thing that the resident complains about."
      newItem={(id): AnsweredPoint => ({ id, summary: '', decision: null, reasons: '' })}
      renderItem={(point, change, number) => (
        <Stack gap="xs">
          <GrowingText
            label={withAnswers ? 'The point, in their terms' : 'In their terms'}
            aria-label={`Point ${number}, in their terms`}
            rows={2}
            value={point.summary}
            onChange={(event) => change({ summary: event.currentTarget.value })}
          />
          {withAnswers && (
            <>
              <Select
                label="Decision"
                aria-label={`Decision on point ${number}`}
                placeholder="Choose the decision"
                data={decisions}
                value={point.decision}
                allowDeselect={false}
                onChange={(decision) => change({ decision: decision === null ? null : Decision.parse(decision) })}
              />
              <ProseField
                path={`points.${point.id}`}
                label="Reasons"
                name={`Reasons on point ${number}`}
                description="What we found and why, with the policy, law or good practice it rests on"
                rows={4}
                value={point.reasons}
                onChange={(reasons) => change({ reasons })}
              />
            </>
          )}
        </Stack>
      )}
    />
  );
}
