import { parseUrl } from './address.ts';

/** The fixed identity of the PDF viewer that comes with Chromium, and the shared parts that it is built from. */
const VIEWER = { protocol: 'chrome-extension:', host: 'mhjfbmdgcfjbbpaeojofohoefgiehjai' };
const PARTS = { protocol: 'chrome:', host: 'resources' };

/** True for addresses of Chromium's own PDF viewer. */
export function isOfPdfViewer(address: string): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  return [VIEWER, PARTS].some(({ protocol, host }) => url.protocol === protocol && url.host === host);
}
