const FORM = /^(\d+)(%?)$/;

/**
 * A number, or a percentage of `whole`, as a count; null when it is not set or does not read as either.
 * Rule: k8s.io/apimachinery/pkg/util/intstr, GetScaledValueFromIntOrPercent.
 */
export function scaledAmount(text: string, whole: number | null, round: (value: number) => number): number | null {
  const match = FORM.exec(text);
  if (!match || whole === null) {
    return null;
  }
  const amount = Number(match[1]);
  return match[2] === '%' ? round((amount * whole) / 100) : amount;
}
