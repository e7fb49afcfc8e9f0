/** Numbers of values, by slot. */
type Numbers = Uint32Array;

/** Sets `found` to 1 wherever the number at the same place is one that `matching` has a 1 for. */
export function markWhere(matching: Uint8Array, numbers: Numbers, found: Uint8Array): void {
  if (!matching.includes(1)) {
    return;
  }
  for (let i = 0; i < found.length; i++) {
    found[i]! |= matching[numbers[i]!]!;
  }
}

/** Sets `found` to 0 wherever the number at the same place is not one that `matching` has a 1 for. */
export function keepWhere(matching: Uint8Array, numbers: Numbers, found: Uint8Array): void {
  for (let i = 0; i < found.length; i++) {
    found[i]! &= matching[numbers[i]!]!;
  }
}
