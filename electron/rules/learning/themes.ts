import type { ThemeId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { Theme } from '../../domain/learning.ts';
import type { ContactKind } from '../../domain/words.ts';

/** The theme under which another counts now, through every merger; itself where it was never merged. */
export function standsFor(themes: ReadonlyMap<ThemeId, Theme>, id: ThemeId): ThemeId {
  const seen = new Set<ThemeId>();
  let now = id;
  for (let next = themes.get(now)?.mergedInto ?? null; next !== null; next = themes.get(now)?.mergedInto ?? null) {
    if (seen.has(next)) return now;
    seen.add(next);
    now = next;
  }
  return now;
}

/** A case that has come in since its theme was put right: the same thing has happened again. Thanks say rather that it is right now. */
export function hasComeBack(
  { putRightOn }: Pick<Theme, 'putRightOn'>,
  { receivedOn, kind }: { receivedOn: IsoDate; kind: ContactKind },
): boolean {
  return putRightOn !== null && receivedOn > putRightOn && kind !== 'compliment';
}
