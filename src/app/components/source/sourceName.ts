import type { Freshness } from '../../../contract/answers';

/** Whom an answer of the gateway is from, as pages call it. */
export function sourceName({ source }: Pick<Freshness, 'source'>): 'gateway' | 'API server' {
  return source === 'cache' ? 'gateway' : 'API server';
}
