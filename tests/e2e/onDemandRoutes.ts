import type { Environment } from '../demo/Environment';
import { until } from '../stack/system/wait';

const NAMESPACE = 'shop';
/** A stream has said something within this, or says nothing. */
const STREAM_MS = 20_000;

type Json = Record<string, unknown>;

/** Reads routes of the gateway that ask the API server when they are asked themselves. */
export class OnDemandRoutes {
  constructor(private readonly environment: Environment) {}

  private open(path: string, signal?: AbortSignal): Promise<Response> {
    const { gateway, token } = this.environment;
    return fetch(`${gateway.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` }, signal });
  }

  /** The answer of a route; throws when it is no success. */
  async json<T = Json>(path: string): Promise<T> {
    const response = await this.open(path);
    if (response.status !== 200) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as T;
  }

  /** Reads a stream until its text matches, then leaves it. */
  async stream(
    path: string,
    wanted: RegExp,
    meanwhile: () => Promise<unknown> = () => Promise.resolve()
  ): Promise<string> {
    const leave = new AbortController();
    const timer = setTimeout(() => leave.abort(new Error(`${path}: not said in time: ${wanted}`)), STREAM_MS);
    let text = '';
    try {
      const response = await this.open(path, leave.signal);
      await meanwhile();
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (wanted.test(text)) {
          return text;
        }
      }
      throw new Error(`${path}: ended without ${wanted}: ${text}`);
    } finally {
      clearTimeout(timer);
      leave.abort();
    }
  }

  /** The name of a pod of an app in the shop. */
  async podOf(app: string): Promise<string> {
    const args = ['get', 'pods', '-n', NAMESPACE, '-l', `app=${app}`, '-o', 'jsonpath={.items[0].metadata.name}'];
    return until(`a pod of ${app}`, () => this.environment.stack.kubectlOk(args));
  }
}
