import { SERIES_LABEL, UNITS, type Entry, type Level, type ScopeOf, type Threshold } from '../../catalogue';
import { CLUSTERSCOPE, PROMETHEUS } from './variables';

const COLORS = { warning: 'orange', critical: 'red' } as const;
/** Grafana's window for rates: fits the scrape interval and the time range. */
const WINDOW = '$__rate_interval';

/** A panel without its place: `layout` gives it an id and a position. */
export interface Panel {
  title: string;
  description: string;
  type: 'stat' | 'timeseries' | 'table';
  datasource: typeof PROMETHEUS | typeof CLUSTERSCOPE;
  targets: object[];
  fieldConfig: { defaults: object; overrides: object[] };
  options: object;
  links?: object[];
}

function thresholdSteps(thresholds: readonly Threshold[]) {
  const steps = thresholds.map(({ tone, from }) => ({ color: COLORS[tone], value: from }));
  return { mode: 'absolute', steps: [{ color: thresholds.length > 0 ? 'green' : 'text', value: null }, ...steps] };
}

function defaults<L extends Level>(entry: Entry<L>) {
  return {
    unit: UNITS[entry.unit],
    min: 0,
    ...(entry.unit === 'ratio' ? { max: 1 } : {}),
    thresholds: thresholdSteps(entry.thresholds),
  };
}

function target<L extends Level>(entry: Entry<L>, scope: ScopeOf[L], instant: boolean, legend: string) {
  return {
    refId: 'A',
    datasource: PROMETHEUS,
    editorMode: 'code',
    expr: entry.expr(scope, { window: WINDOW }),
    instant,
    range: !instant,
    legendFormat: legend,
  };
}

/** Figures of now: one for each series of the entry. */
export function statPanel<L extends Level>(entry: Entry<L>, scope: ScopeOf[L]): Panel {
  return {
    title: entry.title,
    description: entry.description,
    type: 'stat',
    datasource: PROMETHEUS,
    targets: [target(entry, scope, true, `{{${SERIES_LABEL}}}`)],
    fieldConfig: { defaults: defaults(entry), overrides: [] },
    options: {
      reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
      colorMode: entry.thresholds.length > 0 ? 'value' : 'none',
      graphMode: 'none',
      // One row a figure in a size of its own: left alone, Grafana shrinks four figures side by side until nobody can read them.
      orientation: 'horizontal',
      text: { titleSize: 14, valueSize: 18 },
      textMode: 'value_and_name',
    },
  };
}

/** A line for each series of the entry; `legend` is Grafana's legend format. */
export function timePanel<L extends Level>(
  entry: Entry<L>,
  scope: ScopeOf[L],
  legend: string,
  links: object[] = []
): Panel {
  const custom = { lineWidth: 1, fillOpacity: 10, showPoints: 'never' };
  return {
    title: entry.title,
    description: entry.description,
    type: 'timeseries',
    datasource: PROMETHEUS,
    targets: [target(entry, scope, false, legend)],
    fieldConfig: { defaults: { ...defaults(entry), custom, links }, overrides: [] },
    options: {
      legend: { displayMode: 'list', placement: 'bottom', showLegend: true },
      tooltip: { mode: 'multi', sort: 'desc' },
    },
  };
}

function column(name: string, custom: object) {
  const properties = Object.entries(custom).map(([key, value]) => ({ id: `custom.${key}`, value: value as unknown }));
  return { matcher: { id: 'byName', options: name }, properties };
}

/** What the gateway says is wrong, as a table. The cause stays out of sight: its words are in the title already. */
export function problemsPanel(title: string, description: string): Panel {
  return {
    title,
    description,
    type: 'table',
    datasource: CLUSTERSCOPE,
    targets: [{ refId: 'A', datasource: CLUSTERSCOPE, queryType: 'problems' }],
    fieldConfig: {
      defaults: { custom: { align: 'auto', filterable: true, cellOptions: { type: 'auto', wrapText: true } } },
      overrides: [
        column('Severity', { width: 100 }),
        column('Where', { width: 220 }),
        column('Cause', { hidden: true, hideFrom: { viz: true, legend: false, tooltip: false } }),
        column('Since', { width: 175 }),
      ],
    },
    options: { showHeader: true, cellHeight: 'sm' },
  };
}
