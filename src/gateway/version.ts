/** Put in place by the bundler (src/build/gateway.ts). */
declare const CLUSTERSCOPE_VERSION: string;

/** Version of this gateway; `development` when it runs from its sources. */
export const VERSION = typeof CLUSTERSCOPE_VERSION === 'string' ? CLUSTERSCOPE_VERSION : 'development';
