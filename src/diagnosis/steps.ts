/**
 * Long work that can be interrupted: it yields between pieces, and whoever runs it decides whether to go on at once. What it
 * reads may change between two pieces; it then tells of a mixture, as any look at something that changes does.
 */
export type Steps<T> = Generator<undefined, T>;

/** Does the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}

/** What `of` makes of each item, nulls left out. */
export function* eachOf<T, R>(items: Iterable<T>, of: (item: T) => R | null): Steps<R[]> {
  const found: R[] = [];
  for (const item of items) {
    const made = of(item);
    if (made !== null) {
      found.push(made);
    }
    yield;
  }
  return found;
}

/** Sorted in one go up to this length, some milliseconds at most; longer lists are sorted in runs and merged. */
const RUN = 2000;

/** A sorted copy, stable as `Array.prototype.sort` is. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [left, right] = [runs[i], runs[i + 1]];
      merged.push(right ? yield* merge(left, right, compare) : left);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    merged.push(compare(right[j], left[i]) < 0 ? right[j++] : left[i++]);
    if (merged.length % RUN === 0) {
      yield;
    }
  }
  return merged.concat(left.slice(i), right.slice(j));
}
