/** The polynomial of CRC-32 (IEEE 802.3) with its bits reversed, as gzip uses it. */
const POLYNOMIAL = 0xedb88320;

/** Product of two polynomials over GF(2), modulo the CRC's; the highest bit is x⁰. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 31; bit >= 0; bit--) {
    if ((a >>> bit) & 1) {
      product ^= b;
    }
    b = b & 1 ? (b >>> 1) ^ POLYNOMIAL : b >>> 1;
  }
  return product >>> 0;
}

/** x^(2^n) for n = 0 … 31. */
const SQUARES: readonly number[] = Array.from({ length: 31 }).reduce<number[]>(
  (powers) => [...powers, multiply(powers[powers.length - 1]!, powers[powers.length - 1]!)],
  [0x40000000]
);

/** x^(8·length): what `length` bytes of zeros do to a CRC. */
function shiftBy(length: number): number {
  let power = 0x80000000;
  for (let rest = length, n = 3; rest > 0; rest = Math.floor(rest / 2), n++) {
    if (rest % 2 === 1) {
      power = multiply(SQUARES[n & 31]!, power);
    }
  }
  return power;
}

/**
 * The CRC-32 of two texts one after the other, from the CRC of each and the length of the second in bytes: pieces that were
 * compressed apart make one gzip stream. Algorithm: zlib, crc32_combine.
 */
export function combineCrc32(first: number, second: number, secondLength: number): number {
  return (multiply(shiftBy(secondLength), first) ^ second) >>> 0;
}
