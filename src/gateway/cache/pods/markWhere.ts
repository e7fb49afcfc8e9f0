/** Sets `found` to 1 wherever the number at the same place is one that `matching` has a 1 for. */
export function markWhere(matching: Uint8Array, numbers: Uint16Array | Uint32Array, found: Uint8Array): void {
  for (let i = 0; i < found.length; i++) {
    if (matching[numbers[i]!] === 1) {
      found[i] = 1;
    }
  }
}
