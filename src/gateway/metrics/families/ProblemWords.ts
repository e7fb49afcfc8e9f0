import type { Problem } from '../../../contract/answers';
import { METRIC_PREFIX } from '../../../contract/identity';
import type { EpochMs } from '../../../contract/time';
import type { Family } from '../Family';
import { SteadyWords } from './SteadyWords';

/** Words for every alert of an incident, and few enough to be no burden. */
const MOST = 1000;
const LONGEST = 250;

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

function* inWords(problems: readonly Problem[]) {
  for (const { id, object, cause } of problems) {
    yield [id, [object.namespace ?? '', object.kind, object.name, cause.code, cut(cause.text)]] as const;
  }
}

/** Services that lack ready endpoints, by the first problem that hurts them; what is wrong with a Service itself is no such. */
function* servicesHurt(problems: readonly Problem[]) {
  for (const { object, cause, worst, hurts } of problems) {
    for (const { object: hurt, ready, total } of object.kind === 'Service' ? [] : hurts) {
      if (hurt.kind === 'Service' && ready !== null && total !== null && (ready === 0 || ready < total)) {
        const { namespace, name } = hurt;
        const words = [cut(cause.text), object.kind, object.name, worst?.name ?? ''];
        yield [`${namespace ?? ''}/${name}`, [namespace ?? '', name, ...words]] as const;
      }
    }
  }
}

/** What problems are, in the words that alerts carry. */
export class ProblemWords {
  private readonly problems = new SteadyWords(MOST);
  private readonly services = new SteadyWords(MOST);

  families(problems: readonly Problem[], now: EpochMs): Family[] {
    return [
      {
        name: `${METRIC_PREFIX}problem_info`,
        type: 'gauge',
        help: 'Problems in words, which stay the same while a problem lasts.',
        labels: ['namespace', 'owner_kind', 'owner', 'cause', 'why'],
        rows: () => this.problems.rows(inWords(problems), now),
      },
      {
        name: `${METRIC_PREFIX}service_hurt_info`,
        type: 'gauge',
        help: 'Services that lack ready endpoints and why, in words that stay the same meanwhile.',
        labels: ['namespace', 'service', 'why', 'workload_kind', 'workload', 'worst_pod'],
        rows: () => this.services.rows(servicesHurt(problems), now),
      },
    ];
  }
}
