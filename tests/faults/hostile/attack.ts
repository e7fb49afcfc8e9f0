import { Random } from '../Random';
import { drawRequest } from './drawRequest';
import { bytesOf, type HostileRequest } from './HostileRequest';
import { judgeAnswer } from './judgeAnswer';
import { sendRaw } from './sendRaw';

const AT_ONCE = 16;
const MOST_COMPLAINTS = 50;

export interface AttackOptions {
  port: number;
  /** A token the gateway accepts. */
  token: string;
  seed: number;
  count: number;
  /** Texts that must appear in no answer. */
  canaries: readonly string[];
}

export interface AttackResult {
  requests: number;
  /** How many of each kind of attack there were. */
  attacks: Record<string, number>;
  /** Answers by status; 0 stands for a connection closed without one. */
  statuses: Record<string, number>;
  /** What was wrong, each with the seed that repeats it. */
  complaints: string[];
}

const shown = ({ attack, method, target, headers }: HostileRequest) =>
  `${attack}: ${method} ${target.slice(0, 300)} ${JSON.stringify(headers.slice(0, 6)).slice(0, 400)}`;

/** Sends so many hostile requests, the nth drawn from seed + n, and judges every answer. */
export async function attack({ port, token, seed, count, canaries }: AttackOptions): Promise<AttackResult> {
  const result: AttackResult = { requests: count, attacks: {}, statuses: {}, complaints: [] };
  let next = seed;
  const one = async (own: number): Promise<void> => {
    const request = drawRequest(new Random(own), token);
    const answer = await sendRaw(port, bytesOf(request)).catch((error: unknown) => String(error));
    const status = typeof answer === 'string' ? answer : String(answer?.status ?? 0);
    result.attacks[request.attack] = (result.attacks[request.attack] ?? 0) + 1;
    result.statuses[status] = (result.statuses[status] ?? 0) + 1;
    const leaked = typeof answer === 'string' ? undefined : canaries.find((canary) => answer?.body.includes(canary));
    const wrong =
      typeof answer === 'string' ? answer : leaked ? `canary ${leaked}` : judgeAnswer(request, answer, token);
    if (wrong !== null && result.complaints.length < MOST_COMPLAINTS) {
      result.complaints.push(`seed ${own}: ${wrong} — ${shown(request)}`);
    }
  };
  const work = async () => {
    while (next < seed + count) {
      await one(next++);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return result;
}
