export * from './claimsLost';
export * from './claimsPending';
export * from './volumesFailed';
