import type { Handler } from './Handler';

export const health: Handler<'health', 'health'> = async (sources) => sources.health();
