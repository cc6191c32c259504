import { join } from 'node:path';
import electronLog from 'electron-log/node.js';
import type { Log } from '../services/log.ts';

type Facts = Record<string, string | number | boolean>;
const LONGEST_FACT = 120;

/**
 * The program's log file, `logs/redress.log` in the data folder; about 1 MB, then one older file is kept. Holds
 * operations, codes and references. Of an error it keeps kind, code and place, never the message: libraries quote what
 * they were given, and that may be somebody's name.
 */
export function createLog(dataFolder: string): Log & { warn(message: string, facts?: Facts): void } {
  const logger = electronLog.create({ logId: 'redress' });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'redress.log');
  logger.transports.file.maxSize = 1_048_576;
  logger.transports.file.format = '[{y}-{m}-{d} {h}:{i}:{s}.{ms} {z}] [{level}] {text}';
  return {
    info: (message, facts) => logger.info(lineOf(message, facts)),
    warn: (message, facts) => logger.warn(lineOf(message, facts)),
    error: (message, facts, error) => logger.error(lineOf(message, facts, error)),
  };
}

/** One entry of the log as text. */
export function lineOf(message: string, facts: Facts = {}, error?: unknown): string {
  const parts = [message, ...Object.entries(facts).map(([key, value]) => `${key}=${short(value)}`)];
  if (error === undefined) return parts.join(' ');
  if (!(error instanceof Error)) return [...parts, `thrown=${typeof error}`].join(' ');
  parts.push(`kind=${error.name}`);
  if ('code' in error) parts.push(`code=${short(String(error.code))}`);
  // The first lines of a stack repeat the message, which may run over several; those after it say where.
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
  return [parts.join(' '), ...places].join('\n');
}

function short(value: string | number | boolean): string {
  return String(value).replace(/\s+/g, ' ').slice(0, LONGEST_FACT);
}
