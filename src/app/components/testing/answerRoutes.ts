import { answerProxy } from '../../data/testing/grafanaServices';

const PROXY = '/api/datasources/proxy/uid/east/api/v1/';

/**
 * Gateway of the data source `east`: answers by the path below `/api/v1/`, query aside; anything else is not found.
 * Returns what was asked so far, below `/api/v1/`.
 */
export function answerRoutes(answers: Readonly<Record<string, (query: URLSearchParams) => unknown>>): () => string[] {
  const asked = answerProxy((url) => {
    const [path = '', query] = url.replace(PROXY, '').split('?');
    const answer = answers[path]?.(new URLSearchParams(query));
    if (answer === undefined) {
      const data = { code: 'object-not-found', message: 'There is no such object', detail: path, allowed: [] };
      return Promise.reject({ status: 404, data });
    }
    return Promise.resolve({ status: 200, data: answer });
  });
  return () => asked.map((url) => url.replace(PROXY, ''));
}
