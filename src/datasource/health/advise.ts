import type { ClientError } from '../../client';
import type { ErrorCode } from '../../contract/errors';

/** What to look at, for the failures that a person at the settings page can mend. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  'gateway-unreachable':
    'Check the URL, that the gateway runs, and, with https, that its certificate is valid and its authority set above: Grafana’s proxy does not say which of these it is.',
  'gateway-certificate': 'Set the authority’s certificate above, or renew the gateway’s certificate.',
  'not-a-gateway': 'The URL leads to something else.',
  'token-missing': 'Set the token above.',
  'token-refused': 'Set the token that the gateway was started with.',
  'grafana-refused': 'Your role may not query this data source.',
  'datasource-missing': 'Save it first.',
  'api-server-unreachable': 'The gateway runs, but cannot reach the API server.',
  'api-server-certificate': 'The gateway runs, but does not trust the API server’s certificate.',
  'api-server-unauthorized': 'The gateway runs, but the API server refuses its credentials.',
};

/** A failure as a sentence, what was found, and what to do. */
export function advise({ code, message, detail }: Pick<ClientError, 'code' | 'message' | 'detail'>): string {
  const found = detail === '' ? '' : ` (${detail})`;
  const advice = ADVICE[code];
  return `${message.replace(/\.$/, '')}${found}.${advice ? ` ${advice}` : ''}`;
}
