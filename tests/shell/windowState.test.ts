import { describe, expect, it } from 'vitest';
import { FIRST_STATE, LEAST_SIZE, nextZoom, openingBounds, WindowState } from '../../electron/shell/windowState.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: 100, y: 60, width: 1300, height: 900 };

describe('the window opens', () => {
  it('at its usual size the first time', () => {
    expect(openingBounds(FIRST_STATE, [screen])).toEqual({ width: 1280, height: 860 });
  });

  it('as it was left', () => {
    expect(openingBounds({ ...FIRST_STATE, bounds: left }, [screen])).toEqual(left);
  });

  it('not on a screen that is gone, nor with its title bar out of reach', () => {
    for (const bounds of [
      { ...left, x: 2500 },
      { ...left, x: -1250 },
      { ...left, y: 1030 },
      { ...left, y: -300 },
    ])
      expect(openingBounds({ ...FIRST_STATE, bounds }, [screen])).not.toHaveProperty('x');
    const second = { ...screen, x: 1920 };
    expect(openingBounds({ ...FIRST_STATE, bounds: { ...left, x: 2500 } }, [screen, second])).toHaveProperty('x', 2500);
  });

  it('never smaller than the screens are made for', () => {
    const bounds = { ...left, width: 300, height: 200 };
    expect(openingBounds({ ...FIRST_STATE, bounds }, [screen])).toMatchObject(LEAST_SIZE);
  });

  it('from a state that is whole', () => {
    expect(WindowState.safeParse({ bounds: left, isMaximised: true, zoom: 1.25 }).success).toBe(true);
    expect(WindowState.safeParse({ bounds: { x: 'a' }, isMaximised: true, zoom: 1 }).success).toBe(false);
    expect(WindowState.safeParse({ bounds: null, isMaximised: false, zoom: 9 }).success).toBe(false);
  });
});

it('zooms in steps from 100 to 200 %', () => {
  const up: number[] = [1];
  while ((up.at(-1) ?? 2) < 2) up.push(nextZoom(up.at(-1) ?? 1, 1));
  expect(up).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2]);
  expect(nextZoom(2, 1)).toBe(2);
  expect(nextZoom(1, -1)).toBe(1);
  expect(nextZoom(1.5, -1)).toBe(1.25);
  expect(nextZoom(1.3, -1)).toBe(1.25);
  expect(nextZoom(1.75, 0)).toBe(1);
});
