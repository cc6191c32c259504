import type { LetterLook } from '../../domain/letterLook.ts';
import type { PrintedModel } from '../../domain/letterModel.ts';

/** Only what differs from the usual look: the models of letters that were issued before there was any other stay as they are. */
export function lookOf(look: LetterLook | undefined): Pick<PrintedModel, 'layout' | 'letterhead'> {
  if (!look) return {};
  const { layout, logo, strapline, registered } = look;
  const letterhead = {
    ...(logo ? { logo } : {}),
    ...(strapline === '' ? {} : { strapline }),
    ...(registered === '' ? {} : { registered }),
  };
  return {
    ...(layout.id === 'a' ? {} : { layout }),
    ...(Object.keys(letterhead).length === 0 ? {} : { letterhead }),
  };
}
