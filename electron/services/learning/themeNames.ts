import type { ThemeId } from '../../domain/ids.ts';
import type { Theme } from '../../domain/learning.ts';
import { standsFor } from '../../rules/learning/themes.ts';
import type { Reader } from '../../store/database.ts';
import { listThemes } from '../../store/themes.ts';

/** What a theme is called now; a merged one by the name of the one that took it in. The list is read when it is first asked for. */
export function themeNames(db: Reader): (id: ThemeId) => string {
  let themes: Map<ThemeId, Theme> | null = null;
  return (id) => {
    themes ??= themesById(db);
    return themes.get(standsFor(themes, id))?.name ?? 'a theme no longer on the list';
  };
}

/** The themes by their ids, merged ones too. */
export function themesById(db: Reader): Map<ThemeId, Theme> {
  return new Map(listThemes(db).map((one) => [one.id, one]));
}
