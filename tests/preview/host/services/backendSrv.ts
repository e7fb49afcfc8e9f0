import type { BackendSrv, BackendSrvRequest, FetchResponse } from '@grafana/runtime';
import { Observable, lastValueFrom } from 'rxjs';

function addressOf({ url, params }: BackendSrvRequest): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) {
        query.append(name, String(one));
      }
    }
  }
  const text = query.toString();
  const absolute = /^(https?:)?\//.test(url) ? url : `/${url}`;
  return text === '' ? absolute : `${absolute}${absolute.includes('?') ? '&' : '?'}${text}`;
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What Grafana puts in place of an error's body that is empty or not JSON. */
function errorBody(data: unknown, statusText: string): unknown {
  if (typeof data !== 'string') {
    return data;
  }
  return data === '' ? { message: 'Unexpected error' } : { message: data, error: statusText, response: data };
}

async function readBody(answer: Response, responseType: BackendSrvRequest['responseType']): Promise<unknown> {
  switch (responseType) {
    case 'arraybuffer':
      return answer.arrayBuffer();
    case 'blob':
      return answer.blob();
    case 'text':
      return answer.text();
    default:
      return parseBody(await answer.text());
  }
}

/** `getBackendSrv()`: JSON over fetch, errors thrown as FetchError, a request replaced by a newer one of the same id. */
export class PreviewBackendSrv implements BackendSrv {
  private readonly running = new Map<string, AbortController>();

  fetch<T>(config: BackendSrvRequest): Observable<FetchResponse<T>> {
    return new Observable((subscriber) => {
      const abort = new AbortController();
      if (config.requestId !== undefined) {
        this.running.get(config.requestId)?.abort();
        this.running.set(config.requestId, abort);
      }
      config.abortSignal?.addEventListener('abort', () => abort.abort());
      this.send<T>(config, abort.signal).then(
        (response) => {
          subscriber.next(response);
          subscriber.complete();
        },
        (error: unknown) => subscriber.error(error)
      );
      return () => abort.abort();
    });
  }

  private async send<T>(config: BackendSrvRequest, signal: AbortSignal): Promise<FetchResponse<T>> {
    const isJson = config.data !== undefined && typeof config.data === 'object';
    let answer: Response;
    try {
      answer = await fetch(addressOf(config), {
        method: config.method ?? 'GET',
        headers: {
          accept: 'application/json, text/plain, */*',
          'x-grafana-org-id': '1',
          ...(isJson ? { 'content-type': 'application/json' } : {}),
          ...config.headers,
        },
        body: config.data === undefined ? undefined : isJson ? JSON.stringify(config.data) : String(config.data),
        signal,
      });
    } catch {
      const cancelled = signal.aborted;
      const data = { message: cancelled ? 'Request was aborted' : 'Failed to fetch' };
      throw {
        type: cancelled ? 'cancelled' : undefined,
        cancelled,
        status: cancelled ? -1 : 0,
        statusText: data.message,
        data,
        config,
      };
    }
    const { status, statusText, ok, headers, redirected, type, url } = answer;
    const data = (await readBody(answer, config.responseType)) as T;
    if (!ok) {
      throw { status, statusText, data: errorBody(data, statusText), config };
    }
    return { data, status, statusText, ok, headers, redirected, type, url, config };
  }

  chunked(config: BackendSrvRequest): Observable<FetchResponse<Uint8Array | undefined>> {
    return new Observable((subscriber) => {
      const abort = new AbortController();
      const pump = async () => {
        const answer = await fetch(addressOf(config), { headers: config.headers, signal: abort.signal });
        const { status, statusText, ok, headers, redirected, type, url } = answer;
        const reader = answer.body?.getReader();
        for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
          subscriber.next({ data: part.value, status, statusText, ok, headers, redirected, type, url, config });
        }
        subscriber.complete();
      };
      pump().catch((error: unknown) => subscriber.error(error));
      return () => abort.abort();
    });
  }

  async request<T>(config: BackendSrvRequest): Promise<T> {
    return (await lastValueFrom(this.fetch<T>(config))).data;
  }

  datasourceRequest<T>(config: BackendSrvRequest): Promise<FetchResponse<T>> {
    return lastValueFrom(this.fetch<T>(config));
  }

  get<T>(
    url: string,
    params?: BackendSrvRequest['params'],
    requestId?: string,
    options?: Partial<BackendSrvRequest>
  ): Promise<T> {
    return this.request<T>({ ...options, method: 'GET', url, params, requestId });
  }

  delete<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>): Promise<T> {
    return this.request<T>({ ...options, method: 'DELETE', url, data });
  }

  post<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>): Promise<T> {
    return this.request<T>({ ...options, method: 'POST', url, data });
  }

  patch<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>): Promise<T> {
    return this.request<T>({ ...options, method: 'PATCH', url, data });
  }

  put<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>): Promise<T> {
    return this.request<T>({ ...options, method: 'PUT', url, data });
  }
}
