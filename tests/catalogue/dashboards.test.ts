import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UNITS } from '../../src/catalogue';
import { DATASOURCE_ID } from '../../src/contract/identity';
import { syntaxError } from './promqlTree';

interface Target {
  refId: string;
  datasource: { type: string; uid: string };
  expr?: string;
  queryType?: string;
}
interface Panel {
  id: number;
  title: string;
  description: string;
  type: string;
  gridPos: { x: number; y: number; w: number; h: number };
  datasource: { type: string; uid: string };
  targets: Target[];
  fieldConfig: { defaults: { unit?: string } };
}
interface Dashboard {
  uid: string;
  title: string;
  templating: { list: Array<{ name: string; type: string; query: string }> };
  panels: Panel[];
}

const FOLDER = path.resolve(__dirname, '../../dashboards');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const units = new Set<string>(Object.values(UNITS));

const overlap = (a: Panel['gridPos'], b: Panel['gridPos']) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

test('there is the dashboard Cluster', () => expect(files).toContain('cluster.json'));

describe.each(files)('%s', (file) => {
  const dashboard = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Dashboard;
  const { panels } = dashboard;

  test('has an id of its own and a data source variable for each kind of query', () => {
    expect(dashboard.uid).toMatch(/^clusterscope-[a-z-]{1,27}$/);
    expect(dashboard.templating.list.map(({ name, type, query }) => [name, type, query])).toEqual([
      ['datasource', 'datasource', 'prometheus'],
      ['cluster', 'datasource', DATASOURCE_ID],
    ]);
  });

  test('panel ids are unique, and panels do not overlap or leave the grid', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const pairs = panels.flatMap((a, i) => panels.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a.gridPos, b.gridPos)).map(([a, b]) => [a.title, b.title])).toEqual([]);
    expect(panels.filter(({ gridPos }) => gridPos.x + gridPos.w > 24)).toEqual([]);
  });

  test.each(panels.map((panel) => [panel.title, panel] as const))('%s', (_title, panel) => {
    expect(panel.description).not.toBe('');
    expect(new Set(panel.targets.map(({ refId }) => refId)).size).toBe(panel.targets.length);
    for (const target of panel.targets) {
      expect(target.datasource).toEqual(panel.datasource);
      if (panel.datasource.type === 'prometheus') {
        expect(panel.datasource.uid).toBe('${datasource}');
        expect(units).toContain(panel.fieldConfig.defaults.unit);
        expect(syntaxError(target.expr!.replaceAll('$__rate_interval', '1m'))).toBeUndefined();
      } else {
        expect(panel.datasource).toEqual({ type: DATASOURCE_ID, uid: '${cluster}' });
        expect(target.queryType).toBe('problems');
      }
    }
  });
});
