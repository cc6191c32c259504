import type { TemplateField } from '../../../domain/letterFields.ts';
import { type LetterTemplate, nameOfPart, type TemplatePart } from '../../../domain/letterTemplate.ts';
import { checkTemplate, type TemplateProblem } from './checkTemplate.ts';
import { allNodes, parseText } from './templateText.ts';

/** Fields that a clause asks for by name: where the program's text of a locked part has one, every version keeps it. */
const KEPT: ReadonlySet<string> = new Set<TemplateField>([
  'stage',
  'next-stage',
  'respond-by',
  'extend-until',
  'ombudsman',
  'ground',
  'refer-by',
  'decision',
  'reference',
]);

/**
 * What is wrong with an office's own version of a letter: what is wrong with any template, and where it goes against the
 * program's: a locked part that is gone, moved under a condition, or without a field that its clause asks for.
 */
export function checkOwnVersion(own: LetterTemplate, program: LetterTemplate): TemplateProblem[] {
  return [
    ...checkTemplate(own),
    ...program.body.filter(({ locked }) => locked).flatMap((part) => lockedProblems(part, own)),
    ...own.body.flatMap((part, index) => strangerProblems(part, index, program)),
  ];
}

function lockedProblems(part: TemplatePart, own: LetterTemplate): TemplateProblem[] {
  const index = own.body.findIndex(({ id }) => id === part.id);
  const mine = own.body[index];
  if (!mine)
    return [
      {
        where: 'The letter',
        message: `The part “${nameOfPart(part)}” is missing. A clause asks for it, so it cannot be taken out; put it back.`,
        part: null,
        field: 'whole',
      },
    ];
  const at = { where: `Part ${index + 1}`, part: index };
  if (mine.if !== part.if || mine.unless !== part.unless)
    return [{ ...at, field: 'condition', message: 'A clause asks for this part: when it stands cannot be changed.' }];
  if (contentOf(mine) !== contentOf(part) || mine.serves?.join() !== part.serves?.join())
    return [{ ...at, field: 'whole', message: 'A clause asks for this part: only its words can be changed.' }];
  const asked = [...fieldsOf(part)].filter((name) => KEPT.has(name));
  const named = fieldsOf(mine);
  return asked
    .filter((name) => !named.has(name))
    .map((name) => ({
      ...at,
      field: 'text' as const,
      message: `A clause asks for what “${name}” says here: keep {{${name}}} in the words.`,
    }));
}

/** An office's own parts are not locked and serve no clause: what a clause asks for is the program's business. */
function strangerProblems(part: TemplatePart, index: number, program: LetterTemplate): TemplateProblem[] {
  const known = program.body.find(({ id }) => id === part.id);
  const isSame = known && known.locked === part.locked && known.serves?.join() === part.serves?.join();
  if (isSame || (!known && part.locked !== true && part.serves === undefined)) return [];
  return [
    {
      where: `Part ${index + 1}`,
      part: index,
      field: 'whole',
      message: 'What is locked, and for which clause, cannot be changed.',
    },
  ];
}

/** What kind of part it is: words, a field that staff write, or which thing the program sets out. */
function contentOf(part: TemplatePart): string {
  if ('set' in part) return part.set;
  return 'write' in part ? 'write' : 'text';
}

function fieldsOf(part: TemplatePart): Set<string> {
  const texts = [part.heading ?? '', 'text' in part ? part.text : ''];
  return new Set(
    texts.flatMap((text) =>
      allNodes(parseText(text).nodes).flatMap((node) => (node.type === 'field' ? [node.name] : [])),
    ),
  );
}
