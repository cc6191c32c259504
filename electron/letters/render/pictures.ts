import type { LetterPicture } from '../../domain/letterLook.ts';

/** A picture with its place on the page, in points from the top left. */
export interface PlacedPicture {
  picture: LetterPicture;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Dots to the inch at the least, so that a small picture is not blown up until it is blurred. */
const LEAST_DENSITY = 96;

/** A picture as large as its room allows, its shape kept, at the top left of the room. */
export function fitPicture(
  picture: LetterPicture,
  room: { x: number; y: number; width: number; height: number },
): PlacedPicture {
  const largest = 72 / LEAST_DENSITY;
  const factor = Math.min(room.width / picture.width, room.height / picture.height, largest);
  return { picture, x: room.x, y: room.y, width: picture.width * factor, height: picture.height * factor };
}
