import type { DataFrame, DataQueryRequest } from '@grafana/data';
import { of } from 'rxjs';
import { listDataSources } from '../../data/testing/grafanaServices';

interface Target {
  refId: string;
  expr: string;
}

/** Cluster `east` with a Prometheus that answers with frames by refId. Returns the queries of each request so far. */
export function answerPrometheus(frames: Readonly<Record<string, readonly DataFrame[]>>): Target[][] {
  const requests: Target[][] = [];
  const query = (request: DataQueryRequest) => {
    const targets = request.targets as unknown as Target[];
    requests.push(targets);
    return of({
      data: targets.flatMap(({ refId }) => (frames[refId] ?? []).map((frame) => ({ ...frame, refId }))),
    });
  };
  listDataSources([{ uid: 'east', name: 'east', jsonData: { prometheusUid: 'prom' } }], { query });
  return requests;
}
