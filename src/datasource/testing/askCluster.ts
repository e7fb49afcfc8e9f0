import {
  dateTime,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
} from '@grafana/data';
import { setBackendSrv, setTemplateSrv, type BackendSrv, type TemplateSrv } from '@grafana/runtime';
import { of, throwError } from 'rxjs';
import { NOW } from '../../app/components/testing/answers';
import { ERROR_STATUS, type ErrorBody } from '../../contract/errors';
import type { EpochMs } from '../../contract/time';
import { ClusterDataSource } from '../ClusterDataSource';
import type { ClusterSettings } from '../config/ClusterSettings';
import type { ClusterQuery } from '../query/ClusterQuery';

const PROXY = '/api/datasources/proxy/uid/east%201/api/v1/';
export const CLUSTER_UID = 'east 1';

/** The gateway says no. */
export class Refusal {
  constructor(readonly body: ErrorBody) {}
}

/**
 * Gateway of the data source `east 1`: `respond` gets what was asked below `/api/v1/`; null stands for a gateway that
 * cannot be reached. Returns what was asked so far.
 */
export function serveCluster(respond: (asked: string) => unknown): string[] {
  const asked: string[] = [];
  const fetch = ({ url }: { url: string }) => {
    const below = url.replace(PROXY, '');
    asked.push(below);
    const data = respond(below);
    if (data instanceof Refusal) {
      return throwError(() => ({ status: ERROR_STATUS[data.body.code], data: data.body }));
    }
    return data === null ? throwError(() => ({ status: 502 })) : of({ status: 200, data });
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
  return asked;
}

/** Dashboard variables by name, replaced as Grafana does: `$name` and `${name}`, several values by the given format. */
export function setVariables(variables: Readonly<Record<string, string | string[]>>): void {
  const replace = (text = '', _scoped?: unknown, format?: unknown) =>
    text.replace(/\$\{?(\w+)\}?/g, (all, name: string) => {
      const value = variables[name];
      if (value === undefined) {
        return all;
      }
      return typeof format === 'function' ? (format as (value: unknown) => string)(value) : [value].flat().join(',');
    });
  setTemplateSrv({ replace } as unknown as TemplateSrv);
}

export function dataSource(): ClusterDataSource {
  const instance = { uid: CLUSTER_UID, name: 'east', jsonData: {} } as DataSourceInstanceSettings<ClusterSettings>;
  return new ClusterDataSource(instance);
}

/** Asks as a panel does that shows the hour before a moment; refIds are A, B, C. */
export function askAt(at: EpochMs, ...targets: Array<Partial<ClusterQuery>>): Promise<DataQueryResponse> {
  const range = { from: dateTime(at - 3_600_000), to: dateTime(at) };
  const queries = targets.map((target, index) => ({ refId: 'ABC'[index], ...target }));
  return dataSource().query({ targets: queries, scopedVars: {}, range } as unknown as DataQueryRequest<ClusterQuery>);
}

/** Asks at the now of all samples. */
export const ask = (...targets: Array<Partial<ClusterQuery>>) => askAt(NOW, ...targets);

/** The frame of the only query. Throws what went wrong. */
export async function frameOf(target: Partial<ClusterQuery>): Promise<DataFrame> {
  const { data, errors } = await ask(target);
  if (errors) {
    throw new Error(errors[0]!.message);
  }
  return data[0] as DataFrame;
}

/** A frame as one record a row. */
export const rowsOfFrame = ({ fields, length }: DataFrame): Array<Record<string, unknown>> =>
  Array.from({ length }, (_, row) => Object.fromEntries(fields.map(({ name, values }) => [name, values[row]])));
