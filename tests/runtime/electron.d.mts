/** How to start Electron on this machine. `args` come before the app's folder. */
export interface ElectronRuntime {
  kind: 'override' | 'pinned' | 'fallback';
  executable: string;
  args: string[];
  /** Known for the fallback only. */
  version: string | undefined;
}

/** The Electron to run, for Playwright and for `npm start`. Throws with a plain message when none is set up yet. */
export function findElectron(): ElectronRuntime;
