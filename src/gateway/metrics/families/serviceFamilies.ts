import { METRIC_PREFIX } from '../../../contract/identity';
import { serviceState } from '../../../diagnosis';
import type { Moment } from '../../answers/Moments';
import type { Family, Sample } from '../Family';

/** A cluster may have 10,000 Services (sig-scalability thresholds); more are summed up in one series. */
const MOST_SERVICES = 10_000;

function endpointSamples(moment: Moment, count: 'ready' | 'total'): Sample[] {
  const samples: Sample[] = [];
  let others = 0;
  for (const service of moment.view.all('services')) {
    const value = serviceState(moment.view, service, moment.at)[count];
    if (value === null) {
      continue;
    }
    if (samples.length < MOST_SERVICES) {
      samples.push([{ namespace: service.meta.namespace ?? '', service: service.meta.name }, value]);
    } else {
      others += value;
    }
  }
  return others === 0 ? samples : [...samples, [{ namespace: 'other', service: 'other' }, others]];
}

/** Endpoints of each Service; none for a Service whose endpoints are not known. */
export function serviceFamilies(moment: Moment): Family[] {
  return [
    {
      name: `${METRIC_PREFIX}service_endpoints_ready`,
      type: 'gauge',
      help: 'Endpoints of the Service that are ready.',
      samples: () => endpointSamples(moment, 'ready'),
    },
    {
      name: `${METRIC_PREFIX}service_endpoints`,
      type: 'gauge',
      help: 'Endpoints of the Service, ready or not; those being drained are left out.',
      samples: () => endpointSamples(moment, 'total'),
    },
  ];
}
