import { isAbsolute, relative, sep } from 'node:path';

/** Whether a folder is another one or lies in it; a name that merely begins alike is elsewhere. */
export function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
