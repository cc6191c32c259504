import { z } from 'zod';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const LEAST_SIZE = { width: 1000, height: 700 };
const USUAL_SIZE = { width: 1280, height: 860 };
/** The steps of Ctrl and plus or minus. */
const ZOOM_STEPS = [1, 1.1, 1.25, 1.5, 1.75, 2] as const;

const Bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });

/** How the window was left. */
export const WindowState = z.strictObject({
  /** The bounds when not maximised; null before the first close. */
  bounds: Bounds.nullable(),
  isMaximised: z.boolean(),
  zoom: z.number().min(1).max(2),
});
export type WindowState = z.infer<typeof WindowState>;

export const FIRST_STATE: WindowState = { bounds: null, isMaximised: false, zoom: 1 };

/**
 * Where to open the window: as it was left, when enough of its title bar still lies on a screen to take hold of it;
 * otherwise at the usual size wherever the system puts it (a screen may have been unplugged).
 */
export function openingBounds(state: WindowState, screens: readonly Area[]): Partial<Area> {
  const { bounds } = state;
  if (bounds === null || !screens.some((screen) => holdsTitleBar(screen, bounds))) return USUAL_SIZE;
  return {
    ...bounds,
    width: Math.max(bounds.width, LEAST_SIZE.width),
    height: Math.max(bounds.height, LEAST_SIZE.height),
  };
}

function holdsTitleBar(screen: Area, bounds: Area): boolean {
  const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  return across >= 200 && bounds.y >= screen.y && bounds.y <= screen.y + screen.height - 40;
}

/** The next step of zoom: up (1), down (-1), or back to 100 % (0). Stays between 100 and 200 %. */
export function nextZoom(now: number, direction: 1 | -1 | 0): number {
  if (direction === 0) return 1;
  const steps: readonly number[] = ZOOM_STEPS;
  const next = direction === 1 ? steps.find((step) => step > now + 0.01) : steps.findLast((step) => step < now - 0.01);
  return next ?? (direction === 1 ? 2 : 1);
}
