import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../preview/sets';

const QUIET_MS = 1000;
/** Twice as long each time: what runs inside a long step reports by itself. */
const REPEAT_MS = 10_000;
const FILE = join(ROOT, '.cache/demo/times.json');

const seconds = (ms: number) => `${Math.max(1, Math.round(ms / 1000))} s`;

/** Tells of every step that takes longer than a second: what it is and, from the run before, how long is left. */
export class Progress {
  private readonly times: Record<string, number>;

  constructor(private readonly print: (line: string) => void) {
    this.times = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>) : {};
  }

  /** Runs `work` under a name; its result and its error pass through. `usuallyMs` stands in before the first run. */
  async step<T>(name: string, usuallyMs: number, work: () => Promise<T>): Promise<T> {
    const started = Date.now();
    const expected = this.times[name] ?? usuallyMs;
    let told = false;
    let pause = REPEAT_MS;
    const tell = () => {
      told = true;
      const past = Date.now() - started;
      const left = expected - past;
      this.print(`${name} … ${left > QUIET_MS ? `about ${seconds(left)} left` : `${seconds(past)} so far`}`);
      timer = setTimeout(tell, pause);
      pause *= 2;
    };
    let timer = setTimeout(tell, QUIET_MS);
    try {
      const result = await work();
      const took = Date.now() - started;
      this.remember(name, took);
      if (told) {
        this.print(`${name}: done after ${seconds(took)}`);
      }
      return result;
    } finally {
      clearTimeout(timer);
    }
  }

  private remember(name: string, ms: number): void {
    this.times[name] = ms;
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, JSON.stringify(this.times));
  }
}
