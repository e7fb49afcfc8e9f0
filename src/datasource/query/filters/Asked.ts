import type { FilterName } from './filters';

/** The filters of one query once variables are filled in and "all" is understood. */
export interface Asked {
  /** None: every namespace. */
  namespaces: readonly string[];
  /** Rows at most, of each namespace. */
  limit: number;
  /** The others; absent where nothing was given. */
  given: Readonly<Partial<Record<FilterName, string>>>;
}
