import { ERROR_STATUS, type ErrorBody } from '../contract/errors';
import { ClientError } from './ClientError';
import type { FetchedAnswer } from './fetcher';

type Json = Readonly<Record<string, unknown>>;

function asObject(body: unknown): Json | null {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Json) : null;
}

function isErrorBody(body: Json): body is Json & ErrorBody {
  return (
    typeof body.code === 'string' &&
    Object.prototype.hasOwnProperty.call(ERROR_STATUS, body.code) &&
    typeof body.message === 'string'
  );
}

const texts = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** Markup, and what Grafana's own fetch puts in the place of an empty body. */
const SAYS_NOTHING = /^\s*(<|unexpected error$)/i;

/** The words in an answer that is not the gateway's, e.g. `{message}` of Grafana or plain text. */
function wordsOf(body: unknown): string {
  const object = asObject(body);
  const words = object ? (object.response ?? object.message ?? object.error) : body;
  return typeof words === 'string' && !SAYS_NOTHING.test(words) ? words.trim().slice(0, 300) : '';
}

const UNREACHABLE = 'Grafana could not reach the gateway';

/**
 * The error behind an answer that is not a success: the gateway's own where it speaks, else what Grafana's data source
 * proxy does in its place (recorded on 12.4: 401 becomes 400 with a sentence, no upstream is an empty 502).
 */
export function failureOf({ status, body }: FetchedAnswer): ClientError {
  const object = asObject(body);
  if (object && isErrorBody(object)) {
    const { code, message, detail } = object;
    return new ClientError({ code, message, detail: String(detail ?? ''), allowed: texts(object.allowed), status });
  }
  const words = wordsOf(body);
  const failure = (code: ClientError['code'], message: string) =>
    new ClientError({ code, message, detail: words, status });
  if (status === 400 && /authentication to data source failed/i.test(words)) {
    return failure('token-refused', 'The gateway refuses the data source’s token');
  }
  if (status === 401) {
    return failure('grafana-refused', 'You are not signed in to Grafana any more');
  }
  if (status === 403 && object && (object.accessErrorId !== undefined || object.code === undefined)) {
    return failure('grafana-refused', 'Grafana does not let you query this data source');
  }
  if (status === 404 && /data ?source/i.test(words)) {
    return failure('datasource-missing', 'The data source does not exist');
  }
  if (status >= 500 && /x509|certificate|tls:/i.test(words)) {
    return failure('gateway-certificate', 'Grafana does not trust the gateway’s certificate');
  }
  if (status >= 502) {
    return failure('gateway-unreachable', UNREACHABLE);
  }
  return failure('not-a-gateway', `What answers at the data source’s URL is not the gateway (HTTP ${status})`);
}
