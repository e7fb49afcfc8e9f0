import type { Steps } from '../../diagnosis';

/** Runs long work piece by piece, so that answers flow between the pieces. */
export type Pace = <T>(work: Steps<T>) => Promise<T>;
