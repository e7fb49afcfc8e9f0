const NUMBER = /^\d+$/;

/**
 * True when one resourceVersion of a kind comes before another: they are decimal numbers that grow (KEP-5504). What is no
 * number is before nothing.
 */
export function isBefore(resourceVersion: string, other: string | null): boolean {
  return (
    other !== null && NUMBER.test(resourceVersion) && NUMBER.test(other) && BigInt(resourceVersion) < BigInt(other)
  );
}
