/** What `npm run bench` is asked to do. */
export interface Arguments {
  /** Names of measurements or ids of figures; empty: all. */
  wanted: string[];
  runs: number;
  pods: number;
  fewPods: number;
  full: boolean;
  json: boolean;
  /** Folder for processor profiles of the gateway; empty: none. */
  profile: string;
}

export const USAGE = `npm run bench -- [<measurement or figure> …] [--runs n] [--pods n] [--few-pods n] [--full] [--json]

  --runs n      runs of what is a median of runs (5)
  --pods n      the large size (50000)
  --few-pods n  the size where the number of pods does not matter (5000)
  --full        also 20,000 and 150,000 pods, half an hour of soak, and long runs of faults
  --json        also write docs/benchmarks.json
  --profile dir writes a processor profile of each gateway there; times are longer then`;

const NUMBERS = { '--runs': 'runs', '--pods': 'pods', '--few-pods': 'fewPods' } as const;
const SWITCHES = { '--full': 'full', '--json': 'json' } as const;

function positive(flag: string, text: string | undefined): number {
  const number = Number(text);
  if (text === undefined || !Number.isInteger(number) || number < 1) {
    throw new Error(`${flag}: found ${JSON.stringify(text ?? '')}; allowed: a whole number from 1`);
  }
  return number;
}

/**
 * Reads the command line.
 * @param known names and ids that may be asked for. Throws, naming what was found and what is allowed, for anything else.
 */
export function parseArguments(words: readonly string[], known: readonly string[]): Arguments {
  const found: Arguments = { wanted: [], runs: 5, pods: 50_000, fewPods: 5000, full: false, json: false, profile: '' };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [flag, inline] = word.split(/=(.*)/s, 2) as [string, string | undefined];
    if (Object.hasOwn(NUMBERS, flag)) {
      found[NUMBERS[flag as keyof typeof NUMBERS]] = positive(flag, inline ?? rest.shift());
    } else if (Object.hasOwn(SWITCHES, flag) && inline === undefined) {
      found[SWITCHES[flag as keyof typeof SWITCHES]] = true;
    } else if (flag === '--profile') {
      found.profile = inline ?? rest.shift() ?? '';
    } else if (known.includes(word)) {
      found.wanted.push(word);
    } else {
      throw new Error(`${word}: unknown; allowed: ${known.join(', ')}\n\n${USAGE}`);
    }
  }
  return found;
}
