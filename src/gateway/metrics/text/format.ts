/** A text format for metrics. */
export interface Format {
  contentType: string;
  /** OpenMetrics: counters lose their suffix in TYPE, units are named, the end is marked. */
  open: boolean;
}

const OPEN_METRICS: Format = { contentType: 'application/openmetrics-text; version=1.0.0; charset=utf-8', open: true };
const PLAIN: Format = { contentType: 'text/plain; version=0.0.4; charset=utf-8', open: false };

interface Wish {
  type: string;
  version: string | undefined;
  quality: number;
}

function parseWish(text: string): Wish {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const values = new Map(parameters.map((part) => part.split('=', 2).map((word) => word.trim()) as [string, string]));
  const quality = Number(values.get('q') ?? 1);
  return { type, version: values.get('version'), quality: Number.isFinite(quality) ? quality : 0 };
}

const isOpen = ({ type, version }: Wish) =>
  type === 'application/openmetrics-text' && (version === undefined || version === '1.0.0');
const isPlain = ({ type, version }: Wish) =>
  type === '*/*' || type === 'text/*' || (type === 'text/plain' && (version === undefined || version === '0.0.4'));

/**
 * OpenMetrics 1.0 where the scraper likes it at least as much, else the Prometheus text format 0.0.4, also for who asks for
 * something else.
 */
export function formatFor(accept: string): Format {
  const wishes = accept.split(',').map(parseWish);
  const best = (fits: (wish: Wish) => boolean) => Math.max(0, ...wishes.filter(fits).map(({ quality }) => quality));
  const open = best(isOpen);
  return open > 0 && open >= best(isPlain) ? OPEN_METRICS : PLAIN;
}
