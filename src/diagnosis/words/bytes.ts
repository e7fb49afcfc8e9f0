const UNITS = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi'];

/** Bytes as Kubernetes writes them: `64Mi`, `1.5Gi`, `500`. */
export function bytes(value: number): string {
  let amount = value;
  let unit = '';
  for (const next of UNITS) {
    if (amount < 1024) {
      break;
    }
    amount /= 1024;
    unit = next;
  }
  return `${Number(amount.toFixed(1))}${unit}`;
}

/** Cores as Kubernetes writes them: `250m`, `2`. */
export function cores(value: number): string {
  const milli = Math.round(value * 1000);
  return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`;
}
