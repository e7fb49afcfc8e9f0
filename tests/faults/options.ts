/** What a run of faults or hostile requests is to do. */
export interface RunOptions {
  what: 'fake' | 'relay' | 'recovery' | 'hostile';
  seed: number;
  count: number;
  /** Only faults whose name begins so. */
  only: string | undefined;
  /** A stack that is up; undefined starts one. */
  instance: string | undefined;
}

const WHATS = ['fake', 'relay', 'recovery', 'hostile'] as const;
const USAGE = `usage: ${WHATS.join('|')} [--seed n] [--count n] [--only F13] [--instance name]`;

function numberOf(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new Error(`--${name}: found ${JSON.stringify(text)}; allowed: a whole number; ${USAGE}`);
  }
  return value;
}

/** Reads the command line. Throws with what is allowed. */
export function parseOptions([first, ...rest]: readonly string[]): RunOptions {
  const what = WHATS.find((known) => known === first);
  if (what === undefined) {
    throw new Error(`found ${JSON.stringify(first)}; ${USAGE}`);
  }
  const given = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) {
    const name = /^--(seed|count|only|instance)$/.exec(rest[at]!)?.[1];
    const value = rest[at + 1];
    if (name === undefined || value === undefined) {
      throw new Error(`found ${rest.slice(at).join(' ')}; ${USAGE}`);
    }
    given.set(name, value);
  }
  return {
    what,
    seed: numberOf('seed', given.get('seed'), 1),
    count: numberOf('count', given.get('count'), 1),
    only: given.get('only'),
    instance: given.get('instance'),
  };
}
