/** Room above the limit, so that what is too much is looked for once in a while and not with every object. */
const SLACK = 1.01;

/** True when there are so many that it is time to drop some. */
export function isTooMany(count: number, most: number): boolean {
  return count > Math.max(most + 1, most * SLACK);
}

/** The oldest of what there is beyond `most`, in no order. */
export function surplus<T>(objects: Iterable<T>, most: number, ageOf: (object: T) => number): T[] {
  const all = [...objects];
  const excess = all.length - most;
  if (excess <= 0) {
    return [];
  }
  const ages = Float64Array.from(all, ageOf).sort();
  const cut = ages[excess - 1]!;
  const older = all.filter((object) => ageOf(object) < cut);
  const asOld = all.filter((object) => ageOf(object) === cut);
  return [...older, ...asOld.slice(0, excess - older.length)];
}
