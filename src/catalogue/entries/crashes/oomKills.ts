import { alertEntry } from '../../alertEntry';
import { everKilledForMemory, killedForMemory } from '../../promql/memoryKills';
import { podTroubles } from '../../promql/podTroubles';

export const oomKills = alertEntry(
  {
    id: 'oom-kills',
    title: 'Pods with a container killed for memory',
    description:
      'Pods in which a container was killed for want of memory within the last ten minutes, by workload and container.',
    requires: [['containerLastTerminatedReason'], ['containerLastTerminatedAt', 'containerRestarts']],
  },
  (options) =>
    podTroubles(
      {
        trouble: (seconds) => killedForMemory(seconds, options),
        among: everKilledForMemory(options),
        per: ['container'],
        codes: 'oom-killed',
        otherwise: 'killed for want of memory',
      },
      options
    )
);
