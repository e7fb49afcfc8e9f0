/** Ours, the better one first. */
const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

const LONGEST_HEADER = 1000;

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.map((one) => one.trim()).find((one) => /^q=/i.test(one));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}

/** How much an Accept-Encoding header likes a coding (RFC 9110 §12.5.3); 0 is not at all. */
function weightsOf(header: string | undefined): (coding: Coding) => number {
  const weights = new Map<string, number>();
  if (header !== undefined && header.length <= LONGEST_HEADER) {
    for (const item of header.split(',')) {
      const [coding = '', ...parameters] = item.split(';');
      weights.set(coding.trim().toLowerCase(), weightOf(parameters));
    }
  }
  return (coding) => weights.get(coding) ?? weights.get('*') ?? 0;
}

/** The coding of ours that an Accept-Encoding header likes most; null sends the body as it is. */
export function chooseCoding(header: string | undefined): Coding | null {
  const weight = weightsOf(header);
  const best = CODINGS.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  return weight(best) > 0 ? best : null;
}

/** Whether gzip will do, for what is compressed while it is written. */
export function takesGzip(header: string | undefined): boolean {
  return weightsOf(header)('gzip') > 0;
}
