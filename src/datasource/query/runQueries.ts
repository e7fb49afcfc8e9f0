import { LoadingState, type DataFrame, type DataQueryError, type DataQueryResponse } from '@grafana/data';
import type { Client } from '../../client';
import { problemsFrame } from './problemsFrame';
import { asSeverity, type ProblemsQuery } from './ProblemsQuery';

const MAX_ROWS = 500;

async function runProblems({ refId, severity, namespace }: ProblemsQuery, client: Client, clusterUid: string) {
  const filter = { severity: asSeverity(severity), namespace: namespace || undefined };
  const answer = await client.problems({ query: { ...filter, limit: MAX_ROWS } });
  return problemsFrame(answer.problems, clusterUid, refId);
}

/** Each query becomes one frame; one that fails leaves the others alone. Variables are filled in already. */
export async function runQueries(
  queries: readonly ProblemsQuery[],
  client: Client,
  clusterUid: string
): Promise<DataQueryResponse> {
  const data: DataFrame[] = [];
  const errors: DataQueryError[] = [];
  const results = await Promise.allSettled(queries.map((query) => runProblems(query, client, clusterUid)));
  results.forEach((result, index) => {
    if (result.status === 'fulfilled') {
      data.push(result.value);
    } else {
      const message = result.reason instanceof Error ? result.reason.message : String(result.reason);
      errors.push({ refId: queries[index]!.refId, message });
    }
  });
  return errors.length === 0 ? { data } : { data, errors, error: errors[0], state: LoadingState.Error };
}
