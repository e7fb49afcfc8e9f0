export * from './cronJobsLate';
export * from './jobsFailed';
export * from './jobsLate';
