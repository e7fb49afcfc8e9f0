/** Signals a container is commonly ended by; numbers as on Linux x86-64 and arm64. */
const SIGNALS: ReadonlyMap<number, string> = new Map([
  [1, 'SIGHUP'],
  [2, 'SIGINT'],
  [3, 'SIGQUIT'],
  [4, 'SIGILL, illegal instruction'],
  [6, 'SIGABRT, aborted itself'],
  [7, 'SIGBUS, bad memory access'],
  [8, 'SIGFPE, arithmetic error'],
  [9, 'SIGKILL, killed from outside'],
  [11, 'SIGSEGV, bad memory access'],
  [13, 'SIGPIPE'],
  [15, 'SIGTERM, asked to stop'],
]);

const CODES: ReadonlyMap<number, string> = new Map([
  [0, 'finished without an error'],
  [1, 'application error'],
  [2, 'application error or wrong usage'],
  [126, 'command cannot be executed'],
  [127, 'command not found'],
  [255, 'exit status out of range, or lost with its node'],
]);

/** What an exit code means, by the shell's conventions (POSIX: 126, 127, 128+n); empty for a code only the program knows. */
export function exitCodeMeaning(code: number): string {
  const known = CODES.get(code);
  if (known !== undefined) {
    return known;
  }
  return code > 128 && code <= 192 ? (SIGNALS.get(code - 128) ?? `signal ${code - 128}`) : '';
}

/** `exit code 1 (application error)`, `exit code 42`. */
export function exitCodeWords(code: number): string {
  const meaning = exitCodeMeaning(code);
  return meaning === '' ? `exit code ${code}` : `exit code ${code} (${meaning})`;
}
