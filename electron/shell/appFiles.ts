import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { isAppUrl } from './address.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** What the window may do: run and show what the program brought along, and nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine sets its variables and some sizes by style elements and attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  // pdf.js shows a letter's embedded fonts by faces that it makes from the PDF itself.
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The file below `root` that an address of the program means; null when it means none, or one outside `root`. */
export function fileOfAddress(address: string, root: string): string | null {
  if (!isAppUrl(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = join(root, path);
  // After joining, because only then are all the steps upwards done.
  const inside = relative(root, file);
  const isBelow = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
  return isBelow ? file : null;
}

/** Answers a request for one of the window's own files below `root`. Every answer, refusals included, carries the policy. */
export async function serveAppFile(address: string, method: string, root: string): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const file = fileOfAddress(address, root);
  const type = file === null ? undefined : CONTENT_TYPES[extname(file).toLowerCase()];
  if (file === null || type === undefined) return refusal(404);
  try {
    const content = new Uint8Array(await readFile(file));
    return new Response(method === 'HEAD' ? null : content, { headers: { ...HEADERS, 'Content-Type': type } });
  } catch {
    return refusal(404);
  }
}

function refusal(status: number): Response {
  return new Response('Not found', { status, headers: { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' } });
}
