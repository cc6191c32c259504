import type { ThemeId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/isoDate.ts';
import type { Theme } from '../../domain/learning.ts';

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

/** A case that has come in since its theme was put right: the same thing has happened again. */
export function hasComeBack({ putRightOn }: Pick<Theme, 'putRightOn'>, receivedOn: IsoDate): boolean {
  return putRightOn !== null && receivedOn > putRightOn;
}
