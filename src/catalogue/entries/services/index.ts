export * from './servicesBroken';
export * from './servicesDegraded';
export * from './servicesDown';
