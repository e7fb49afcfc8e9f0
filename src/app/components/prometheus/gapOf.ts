import { EXPORTERS, METRICS, type EntryInfo } from '../../../catalogue';
import type { PrometheusState } from './prometheusState';

export interface Gap {
  reason: string;
  fix: string;
}

/** What Prometheus would need to hold for an entry, in words. */
function missingOf(entry: EntryInfo): Gap {
  const lacking = entry.requires.map((either) => either.map((id) => METRICS[id].name));
  const exporters = new Set(entry.requires.flatMap((either) => either.map((id) => EXPORTERS[METRICS[id].exporter])));
  const names = [...new Set(lacking.map((either) => [...new Set(either)].join(' or ')))].join(', ');
  return {
    reason: `Prometheus has no recent ${names}`,
    fix: `Let it scrape: ${[...exporters].join('; or ')}.`,
  };
}

/** Why there is no value for `entry`, and what to do about it. Only meaningful when there is none. */
export function gapOf(state: PrometheusState, refId: string, entry: EntryInfo): Gap {
  if (state.error?.reason === 'not-configured') {
    return {
      reason: 'No Prometheus is chosen for this cluster',
      fix: 'Choose one in the settings of this cluster’s data source.',
    };
  }
  const refused = state.errors[refId];
  if (refused !== undefined) {
    return { reason: `Prometheus refused the query: ${refused}`, fix: '' };
  }
  if (state.answeredAt !== null) {
    return missingOf(entry);
  }
  return state.error === null
    ? { reason: 'Prometheus is being asked', fix: '' }
    : // The page's banner says why and what to do.
      { reason: 'Prometheus has not answered yet', fix: '' };
}
