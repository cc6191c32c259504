import type { Faces } from './fonts.ts';
import { FOOT_BASELINE, type Geometry, mm, NEXT_BODY_TOP } from './geometry.ts';
import type { Setting } from './strips.ts';
import type { TypeScale } from './typeScale.ts';

/** About how much of its height a letter keeps when it is set tight. */
export const TIGHTENED = 0.92;

/** What the strips of a letter are made with. */
export function settingOf(geometry: Geometry, faces: Faces, scale: TypeScale): Setting {
  return { scale, faces, geometry, tallest: bodyBottom(scale) - mm(NEXT_BODY_TOP) };
}

/** Top and bottom of the text on the page of that index. */
export function roomOn(
  page: number,
  { setting, footHeight }: { setting: Setting; footHeight: number },
): { top: number; bottom: number } {
  const bottom = bodyBottom(setting.scale);
  if (page > 0) return { top: mm(NEXT_BODY_TOP), bottom };
  return { top: mm(setting.geometry.firstBodyTop), bottom: bottom - footHeight };
}

/** The height of that room. */
export function heightOf({ top, bottom }: { top: number; bottom: number }): number {
  return bottom - top;
}

/** Body text ends here, well clear of the page number. */
function bodyBottom(scale: TypeScale): number {
  return mm(FOOT_BASELINE) - scale.body * 1.9;
}
