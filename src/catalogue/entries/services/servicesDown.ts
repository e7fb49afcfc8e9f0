import { alertEntry } from '../../alertEntry';
import { maxBy, on } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { SERVICE } from '../../promql/services';
import { workloadsFailing } from '../../promql/suppressed';
import { WORKLOAD } from '../../promql/workload';

/** Without one ready endpoint this long, at every scrape. */
const DOWN = '1m';
/** A Service that had no ready endpoint within this time was never up: its workload's own alert says why. */
const UP = '1d:5m';
const UP_LATELY = '10m';
const MEMORY = '5m';
const WORDS = ['why', 'workload_kind', 'workload', 'worst_pod'];

/** Services that lost all their endpoints; the value is how many they had. */
function lost(options: QueryOptions): string {
  const ready = select('serviceEndpointsReady', [], options);
  const had = `(max_over_time(${ready}[${UP_LATELY}]) > 0 or max_over_time(${ready}[${UP}]) > 0)`;
  const now = maxBy(SERVICE, `max_over_time(${ready}[${DOWN}])`);
  // Of what is deleted as a whole the Service goes with its pods: it has to be there still.
  return `(${maxBy(SERVICE, had)} unless ${on(SERVICE)} (${now} > 0) and ${on(SERVICE)} ${maxBy(SERVICE, `(${ready} == 0)`)})`;
}

export const servicesDown = alertEntry(
  {
    id: 'services-down',
    title: 'Services that lost all endpoints',
    description:
      'Services that had ready endpoints within the last day and have none, by what the gateway says is why; the value is how many they had. Those whose workload crashes, is killed or fails a probe, or whose node is broken, are left out: that alert has been sent.',
    requires: [['serviceEndpointsReady'], ['serviceHurtInfo']],
  },
  (options) => {
    const info = `last_over_time(${select('serviceHurtInfo', [], options)}[${MEMORY}])`;
    const words = `topk by (${SERVICE.join(', ')}) (1, ${maxBy([...SERVICE, ...WORDS], info)})`;
    const down = `${lost(options)} * ${on(SERVICE)} group_left (${WORDS.join(', ')}) ${words}`;
    return `(${down}) unless ${on(WORKLOAD)} ${workloadsFailing(options)}`;
  }
);
