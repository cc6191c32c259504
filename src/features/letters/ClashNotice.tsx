import { Button } from '@mantine/core';
import type { LetterPart, LetterParts } from '../../../electron/domain/letters.ts';
import { Prose } from '../../../electron/domain/richText.ts';
import { plainOf } from '../../../electron/domain/richTextPlain.ts';
import { MergeNotice } from '../../ui/MergeNotice.tsx';
import { partName } from './letterFields.ts';
import type { LetterRoom } from './useLetterRoom.ts';

const NONE: string[] = [];

/** Where two people wrote in the same part: mine stands in the letter, both are here to be read and chosen from. */
export function ClashNotice({ room }: { room: LetterRoom }) {
  return (
    <MergeNotice
      clashes={room.clashes}
      taken={NONE}
      labelOf={(part) => partName(part as LetterPart)} // the fields of a letter are its parts
      inWords={(part, value) => inWords({ [part]: value })}
      explain="Your words stand in the letter, and theirs are here, so that nothing is lost. Choose, or write the two together in the letter."
      onChoose={room.choose}
    >
      <Button size="compact-sm" variant="default" onClick={room.clashesSeen} style={{ alignSelf: 'flex-start' }}>
        I have looked at both
      </Button>
    </MergeNotice>
  );
}

function inWords({ points, actions, leftOut, slots, ...rest }: Partial<LetterParts>): string {
  if (points)
    return points
      .map(({ summary, reasons }, index) => `${index + 1}. ${summary}\n${plainOf(reasons)}`.trim())
      .join('\n');
  if (actions) return actions.map(({ what }, index) => `${index + 1}. ${what}`).join('\n');
  if (leftOut)
    return Object.values(leftOut)
      .map(({ reason }) => reason)
      .join('\n');
  if (slots) return Object.values(slots).map(plainOf).join('\n\n');
  const [value] = Object.values(rest);
  if (value === null || value === undefined) return '';
  const prose = Prose.safeParse(value);
  return prose.success ? plainOf(prose.data) : String(value);
}
