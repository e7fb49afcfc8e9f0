/** Labels that name a Service. */
export const SERVICE = ['cluster', 'namespace', 'service'];
