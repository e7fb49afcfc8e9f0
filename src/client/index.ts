export { createClient, type Client, type GivenTo } from './createClient';
export { ClientError } from './ClientError';
export { grafanaFetcher, type SendThroughGrafana } from './grafanaFetcher';
export type { Fetcher, FetchedAnswer } from './fetcher';
export { createStreams, type Streams } from './streams/createStreams';
export type { Listener } from './streams/Follower';
export { grafanaStreamOpener, type ChunkSource } from './streams/grafanaStreamOpener';
export type { Later, StreamOpener, StreamSink } from './streams/StreamOpener';
