// Named exports, not one object: a page's bundle then holds only the entries it asks for.
export * from './allocatable';
export * from './apiServer';
export * from './capacity';
export * from './cpuUsed';
export * from './events';
export * from './latency';
export * from './early';
export * from './memoryUsed';
export * from './nodeExporter';
export * from './pods';
export * from './probes';
export * from './reserved';
export * from './traffic';
export * from './usageShare';
export * from './watching';
