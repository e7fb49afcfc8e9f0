import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import type { GatewayState } from '../gateway/gatewayState';
import type { PrometheusState } from '../prometheus/prometheusState';
import type { SourceError } from '../source/sourceError';
import { ago, NOW } from './answers';

export const answered = <Answer>(answer: Answer): GatewayState<Answer> => ({
  answer,
  error: null,
  answeredAt: ago(1),
});
export const waiting = { answer: null, error: null, answeredAt: null };
export const refused: SourceError = { code: 'gateway-unreachable', message: 'Grafana could not reach the gateway' };
export const failing = { answer: null, error: refused, answeredAt: null };

/** The last answer, kept while calls fail. */
export const kept = <Answer>(answer: Answer): GatewayState<Answer> => ({ answer, error: refused, answeredAt: ago(90) });

export const prometheusSilent: PrometheusState = { frames: {}, errors: {}, error: null, answeredAt: null };

/** One series with its values at steps of a minute that end now. */
export function series(labels: Record<string, string>, ...values: number[]): DataFrame {
  return createDataFrame({
    fields: [
      {
        name: 'Time',
        type: FieldType.time,
        values: values.map((_, index) => NOW - (values.length - 1 - index) * 60_000),
      },
      { name: 'Value', type: FieldType.number, values, labels },
    ],
  });
}

export const prometheusAnswered = (frames: Record<string, DataFrame[]>): PrometheusState => ({
  frames,
  errors: {},
  error: null,
  answeredAt: ago(3),
});

/** What the overview's queries answer in a calm cluster. */
export const overviewFrames = {
  cpu: [series({ series: 'used' }, 3), series({ series: 'requested' }, 6.5), series({ series: 'allocatable' }, 12)],
  memory: [series({ series: 'used' }, 20 * 2 ** 30), series({ series: 'allocatable' }, 48 * 2 ** 30)],
  pods: [],
  api: [series({ series: 'rate' }, 42), series({ series: 'errors' }, 0), series({ series: 'latency' }, 0.034)],
  share: [series({ series: 'cpu' }, 0.2, 0.25), series({ series: 'memory' }, 0.4, 0.42)],
};
