/** Whether windows can be shown: anywhere but on a Linux machine without a desktop session. */
export function hasDisplay(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): boolean;

/** Runs `work` with an environment in which windows can be opened: the present one, or one with a virtual screen of its own. */
export function withDisplay<T>(
  work: (env: NodeJS.ProcessEnv) => Promise<T>,
  options?: { env?: NodeJS.ProcessEnv; alwaysVirtual?: boolean },
): Promise<T>;
