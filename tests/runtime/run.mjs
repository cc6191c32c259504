import { spawn } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inProject, nodeBinary, root } from './paths.mjs';
import { SetUpError } from './say.mjs';

/** The full path of a command found on PATH, or undefined. */
export function commandPath(name, env = process.env) {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (!folder) continue;
    const candidate = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder; the next one may have it.
    }
  }
  return undefined;
}

/**
 * Runs a program to its end: `{ code, stdout, stderr, output }`, the last one being both in the order they came.
 * Never rejects for an exit code; a program that cannot be started at all ends with code 127.
 * `quiet` collects the output, `copy` collects and shows it; otherwise it is only shown. `timeout` is in milliseconds.
 */
export function run(command, args, { cwd = root, env = process.env, quiet, copy, timeout, input = 'ignore' } = {}) {
  return new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    let output = '';
    const child = spawn(command, args, {
      cwd,
      env,
      timeout,
      windowsHide: true,
      stdio: quiet || copy ? [input, 'pipe', 'pipe'] : [input, 'inherit', 'inherit'],
    });
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      if (copy) process.stdout.write(text);
      stdout += text;
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      if (copy) process.stderr.write(text);
      stderr += text;
      output += text;
    });
    child.on('error', (error) => resolve({ code: 127, stdout, stderr, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => {
      if (signal) output += `\n${command} was stopped (${signal}).`;
      resolve({ code: code ?? 1, stdout, stderr, output });
    });
    forwardSignals(child);
  });
}

/** Ctrl+C and a polite stop reach the child, and this process lives on to tidy up after it. */
function forwardSignals(child) {
  const stop = (signal) => child.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const forget = () => process.off('SIGINT', stop).off('SIGTERM', stop);
  child.on('close', forget).on('error', forget);
}

/** The environment for child scripts: node_modules/.bin first on PATH, so that `node` is Node 24. */
export function scriptEnvironment(extra = {}, env = process.env) {
  const bin = inProject('node_modules', '.bin');
  const path = (env.PATH ?? '').split(delimiter);
  return { ...env, PATH: path[0] === bin ? env.PATH : [bin, ...path].join(delimiter), ...extra };
}

/** Runs a script of this project, or of a package in node_modules, under Node 24. */
export function runNode(args, options = {}) {
  return run(nodeBinary(), args, { ...options, env: scriptEnvironment({}, options.env) });
}

/** npm's own script, to be run with Node: the npm that started us, else the one beside Node or on PATH. */
export function npmScript(env = process.env) {
  if (env.npm_execpath && /npm-cli\.[cm]?js$/.test(env.npm_execpath)) return env.npm_execpath;
  const onPath = process.platform === 'win32' ? undefined : commandPath('npm', env);
  const candidates = [
    onPath && realpathSync(onPath),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  for (const candidate of candidates) {
    if (!candidate?.endsWith('.js')) continue;
    try {
      accessSync(candidate, constants.R_OK);
      return candidate;
    } catch {
      // The next place may have it.
    }
  }
  throw new SetUpError(
    'npm was not found. Nothing was changed. Install Node 20 or newer with npm, open a new terminal and try again.',
  );
}

/** Runs npm with the Node that runs us. */
export function runNpm(args, options = {}) {
  return run(process.execPath, [npmScript(), ...args], options);
}
