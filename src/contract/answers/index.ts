export type * from './freshness';
export type * from './health';
export type * from './node';
export type * from './object';
export type * from './page';
export type * from './pod';
export type * from './problem';
export type * from './summary';
