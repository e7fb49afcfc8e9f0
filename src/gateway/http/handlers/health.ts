import type { Handler } from './Handler';

export const health: Handler<'health'> = (sources) => sources.health();
