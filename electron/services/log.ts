/** The program's log file: operations, codes and references only; never a name, an address or anybody's text. */
export interface Log {
  info(message: string, data?: Record<string, string | number | boolean>): void;
  error(message: string, data?: Record<string, string | number | boolean>, error?: unknown): void;
}
