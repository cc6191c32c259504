import { protocol, type Session } from 'electron';
import { APP_SCHEME } from './address.ts';
import { serveAppFile } from './appFiles.ts';

/** Makes app:// a scheme with an origin, so that the policy's 'self' means something. Before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window, and nothing else of the disk, to `session`. */
export function serveWindowFiles(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, (request) => serveAppFile(request.url, request.method, root));
}
