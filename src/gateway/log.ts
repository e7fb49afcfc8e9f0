export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes one line. Fields must not hold secrets, nor content of the cluster. */
export type Log = (level: LogLevel, message: string, fields?: Record<string, unknown>) => void;

/** Lines of JSON to `write`, from `lowest` upwards. */
export function createLog(lowest: LogLevel, write: (line: string) => void): Log {
  return (level, message, fields = {}) => {
    if (LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(lowest)) {
      write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
    }
  };
}
