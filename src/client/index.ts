export { createClient, type Client, type GivenTo } from './createClient';
export { ClientError } from './ClientError';
export { grafanaFetcher, type SendThroughGrafana } from './grafanaFetcher';
export type { Fetcher, FetchedAnswer } from './fetcher';
