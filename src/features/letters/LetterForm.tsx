import { Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { PersonId, StaffId } from '../../../electron/domain/ids.ts';
import { plainDate } from '../../../electron/domain/isoDate.ts';
import type { LetterPart, LetterParts } from '../../../electron/domain/letters.ts';
import { joinProse, plainOf, richOf } from '../../../electron/domain/richTextPlain.ts';
import { TextSize } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { textSizeLabel } from '../../ui/textSizes.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { InsertRemedy } from '../remedies/InsertRemedy.tsx';
import { ActionsEditor } from './ActionsEditor.tsx';
import { CopyTo } from './CopyTo.tsx';
import { CorrectsField } from './CorrectsField.tsx';
import { EnclosesField } from './EnclosesField.tsx';
import { EnclosuresField } from './EnclosuresField.tsx';
import { LetterSection } from './LetterSection.tsx';
import { answersPoints, contentParts, isProsePart, partAnchor, partName, textFields } from './letterFields.ts';
import { PointsEditor } from './PointsEditor.tsx';
import { ProseField } from './prose/ProseField.tsx';
import { RefusalGround } from './RefusalGround.tsx';
import { WrittenFields } from './WrittenFields.tsx';

interface LetterFormProps {
  view: LetterView;
  parts: LetterParts;
  set: (change: Partial<LetterParts>) => void;
}

const sizes = TextSize.options.map(({ value }) => ({ value: String(value), label: textSizeLabel(value) }));

/** The parts of a letter that staff write: only those that its kind uses. */
export function LetterForm({ view, parts, set }: LetterFormProps) {
  return (
    <Stack gap="md">
      <LetterSection title="To, date and signature">
        <Head view={view} parts={parts} set={set} />
      </LetterSection>
      {contentParts(view.letter.kind).map((part) => (
        <Content key={part} part={part} view={view} parts={parts} set={set} />
      ))}
    </Stack>
  );
}

function Head({ view, parts, set }: LetterFormProps) {
  const { today, staff } = useSignedIn();
  const signers = staff.filter(({ isActive, id }) => isActive || id === parts.signatory);
  return (
    <Stack gap="sm">
      <Part part="recipient">
        <Select
          label={partName('recipient')}
          data={view.recipients.map(({ personId, name, role }) => ({ value: personId, label: `${name} (${role})` }))}
          allowDeselect={false}
          value={parts.recipient}
          onChange={(chosen) => {
            if (chosen !== null) set({ recipient: PersonId.parse(chosen) });
          }}
        />
      </Part>
      <Part part="signatory">
        <Select
          label={partName('signatory')}
          data={signers.map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}` }))}
          allowDeselect={false}
          searchable
          nothingFoundMessage="Nobody of that name works here."
          value={parts.signatory}
          onChange={(chosen) => {
            if (chosen !== null) set({ signatory: StaffId.parse(chosen) });
          }}
        />
      </Part>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Part part="date">
          <UkDateInput
            label={partName('date')}
            required
            today={today}
            value={parts.date}
            onChange={(date) => {
              if (date) set({ date });
            }}
          />
        </Part>
        <Part part="textSize">
          <Select
            label={partName('textSize')}
            data={sizes}
            allowDeselect={false}
            value={String(parts.textSize)}
            onChange={(size) => set({ textSize: TextSize.parse(Number(size)) })}
          />
        </Part>
      </SimpleGrid>
    </Stack>
  );
}

function Content({ part, view, parts, set }: LetterFormProps & { part: LetterPart }) {
  const { today, staff } = useSignedIn();
  switch (part) {
    case 'date':
    case 'recipient':
    case 'textSize':
    case 'signatory':
    case 'hazard':
      return null;
    case 'points':
      return (
        <LetterSection title={partName(part)} part={part}>
          <PointsEditor
            points={parts.points}
            onChange={(points) => set({ points })}
            withAnswers={answersPoints(view.letter.kind)}
          />
        </LetterSection>
      );
    case 'actions':
      return (
        <LetterSection title={partName(part)} part={part}>
          <InsertRemedy
            caseId={view.letter.caseId}
            actions={parts.actions}
            owner={parts.signatory}
            onChange={(actions) => set({ actions })}
            onExplain={(text) => {
              if (!plainOf(richOf(parts.extra)).includes(plainOf(richOf(text))))
                set({ extra: joinProse(parts.extra, text) });
            }}
          />
          <ActionsEditor actions={parts.actions} onChange={(actions) => set({ actions })} staff={staff} today={today} />
        </LetterSection>
      );
    case 'leftOut':
      return null;
    case 'copyTo':
      return <CopyTo view={view} parts={parts} set={set} />;
    case 'enclosures':
      return (
        <LetterSection title={partName(part)} part={part}>
          <EnclosuresField enclosures={parts.enclosures} onChange={(enclosures) => set({ enclosures })} />
        </LetterSection>
      );
    case 'slots':
      return <WrittenFields fields={view.written} slots={parts.slots} onChange={(slots) => set({ slots })} />;
    case 'encloses':
      return (
        <Part part={part} className="panel">
          <EnclosesField documents={view.documents} value={parts.encloses} onChange={(encloses) => set({ encloses })} />
        </Part>
      );
    case 'corrects':
      return (
        <Part part={part} className="panel">
          <CorrectsField earlier={view.earlier} value={parts.corrects} onChange={(corrects) => set({ corrects })} />
        </Part>
      );
    case 'extendUntil':
      return (
        <LetterSection title={partName(part)} part={part}>
          <UkDateInput
            label="We will answer by"
            description={extensionHint(view)}
            required
            today={today}
            value={parts.extendUntil}
            onChange={(extendUntil) => set({ extendUntil })}
          />
          <Text size="sm" role="status" c="dimmed">
            {beyondLimit(view, parts)}
          </Text>
        </LetterSection>
      );
    case 'refusalGround':
      return (
        <LetterSection title={partName(part)} part={part}>
          <RefusalGround
            caseId={view.letter.caseId}
            value={parts.refusalGround}
            onChange={(refusalGround, directTo) =>
              // What somebody has written themselves is left alone.
              set({
                refusalGround,
                ...(parts.refusalDirectTo.trim() === '' && directTo ? { refusalDirectTo: directTo } : {}),
              })
            }
          />
        </LetterSection>
      );
    default:
      return (
        <Part part={part} className="panel">
          {isProsePart(part) ? (
            <ProseField
              path={part}
              label={textFields[part].label}
              description={textFields[part].hint}
              rows={textFields[part].rows}
              value={parts[part]}
              onChange={(words) => set({ [part]: words })}
            />
          ) : (
            <GrowingText
              label={textFields[part].label}
              description={textFields[part].hint}
              size="md"
              rows={textFields[part].rows}
              value={parts[part]}
              onChange={(event) => set({ [part]: event.currentTarget.value })}
            />
          )}
        </Part>
      );
  }
}

function extensionHint({ dueOn, latestExtension }: LetterView): string {
  const due = dueOn ? `Our answer is due on ${plainDate(dueOn)}. ` : '';
  return latestExtension
    ? `${due}Not later than ${plainDate(latestExtension)} unless there is a good reason, which the letter has to give`
    : `${due}A date that you are sure to keep`;
}

/** Said beneath the date itself: the hint about the limit has given way to the day's name by then. */
function beyondLimit({ latestExtension }: LetterView, { extendUntil }: LetterParts): string {
  if (!latestExtension || !extendUntil || extendUntil <= latestExtension) return '';
  return `That is later than ${plainDate(latestExtension)}, the latest day without a good reason: say below why it has to be so late.`;
}

function Part({ part, className, children }: { part: LetterPart; className?: string; children: ReactNode }) {
  return (
    <div id={partAnchor(part)} className={className}>
      {children}
    </div>
  );
}
