import type { PrintedModel } from '../../domain/letterModel.ts';
import { blockStrips } from './letterStrips.ts';
import { type Tag, tag } from './pen.ts';
import { headingStrips, type Setting, type Strip } from './strips.ts';

/** The forms that are filled in and sent back, each on a sheet of its own after the letter. */
export function formStrips({ forms = [] }: Pick<PrintedModel, 'forms'>, setting: Setting, root: Tag): Strip[] {
  return forms.flatMap(({ title, body }) => {
    const strips = headingStrips(title, tag('H2', root), setting.scale.title, setting);
    const [first] = strips;
    if (first) first.turnsPage = true;
    const level = { hasHeading: true };
    return [...strips, ...body.flatMap(({ block }) => blockStrips(block, setting, root, level))];
  });
}
