export * from './nodeLeasesLate';
export * from './nodesUnderPressure';
export * from './nodesFlapping';
export * from './nodesNotReady';
