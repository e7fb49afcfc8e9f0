export * from './livenessFailures';
export * from './livenessFailuresInEvents';
export * from './readinessFailures';
export * from './slowProbes';
export * from './startupFailures';
