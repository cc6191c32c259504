/** The address under which the window is served: a scheme of our own, so that nothing of the web is our neighbour. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'redress';
export const START_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/**
 * True for addresses of the program itself. Scheme and host are compared one by one: the origin of a scheme that is not
 * the web's own is the word "null" in Node, and a prefix would also match app://redress.example.
 */
export function isAppUrl(address: string): boolean {
  const url = parseUrl(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** The parts of an address; null when it is none. */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Schemes of what a page makes within itself (a PDF page drawn to an image, a worker) and of the inspector. */
const INSIDE = new Set(['blob:', 'data:', 'devtools:']);

/** True for what the window may load at all. Whatever is not the program's own never leaves the machine. */
export function mayLoad(address: string): boolean {
  if (isAppUrl(address)) return true;
  const url = parseUrl(address);
  return url !== null && INSIDE.has(url.protocol);
}
