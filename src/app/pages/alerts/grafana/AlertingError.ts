import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';

/** What Grafana's alerting said instead of doing it. */
export class AlertingError extends Error {
  constructor(
    /** Grafana's own words; they name the permissions that lack. */
    message: string,
    /** Null when Grafana did not answer at all. */
    readonly status: number | null
  ) {
    super(message);
    this.name = 'AlertingError';
  }

  get forbidden(): boolean {
    return this.status === 403;
  }
}

/** Turns whatever was thrown into an AlertingError. */
export function asAlertingError(thrown: unknown): AlertingError {
  if (thrown instanceof AlertingError) {
    return thrown;
  }
  const { status, data, message } = (thrown ?? {}) as {
    status?: unknown;
    data?: { message?: unknown };
    message?: unknown;
  };
  const words = [data?.message, message].find((text): text is string => typeof text === 'string' && text !== '');
  return new AlertingError(words ?? 'Grafana did not answer', typeof status === 'number' ? status : null);
}

export interface AlertingRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * One call of Grafana's alerting API as the signed-in user, without Grafana's error toasts. Whatever is written stays
 * editable in Grafana (`X-Disable-Provenance`). Throws AlertingError.
 */
export async function callGrafana<Answer>({ method = 'GET', url, body, signal }: AlertingRequest): Promise<Answer> {
  try {
    const answer = await lastValueFrom(
      getBackendSrv().fetch<Answer>({
        url,
        method,
        data: body,
        headers: method === 'GET' ? undefined : { 'X-Disable-Provenance': 'true' },
        showErrorAlert: false,
        showSuccessAlert: false,
        retry: 0,
        abortSignal: signal,
      })
    );
    return answer.data;
  } catch (thrown) {
    throw asAlertingError(thrown);
  }
}
