import { join, resolve } from 'node:path';

export interface Surroundings {
  argv: readonly string[];
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  home: string;
  cwd: string;
}

/**
 * Where the record lives: the folder of `--data` or REDRESS_DATA, else the user's local application data. Never the
 * roaming profile on Windows, which is copied over the network while the program may be writing.
 */
export function chooseDataFolder({ argv, env, platform, home, cwd }: Surroundings): string {
  const named = namedOnCommandLine(argv) ?? env.REDRESS_DATA;
  if (named) return resolve(cwd, named);
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Redress');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Redress');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'redress');
}

function namedOnCommandLine(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith('--data=')) return argument.slice('--data='.length) || undefined;
    const next = argv[index + 1];
    if (argument === '--data' && next !== undefined && !next.startsWith('--')) return next;
  }
  return undefined;
}
