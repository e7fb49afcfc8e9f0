export * from './containersMisconfigured';
export * from './imagesNotPulled';
export * from './initContainersFailing';
export * from './podsNotMade';
export * from './podsUnschedulable';
export * from './podsWaiting';
export * from './volumesNotMounted';
