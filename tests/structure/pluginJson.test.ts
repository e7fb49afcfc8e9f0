import Ajv from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { APP_ID, DATASOURCE_ID } from '../../src/contract/identity';
import { PAGES } from '../../src/contract/links';
import { ROUTES } from '../../src/contract/routes';
import { PLUGIN_JSON_SCHEMA } from './pluginJsonSchema';
import { ROOT } from './projectFiles';

interface PluginJson {
  id: string;
  info: { logos: { small: string; large: string } };
  includes?: Array<{ type: string; path: string; role?: string; defaultNav?: boolean }>;
  routes?: Array<{ path: string; method: string; url: string; headers: Array<{ name: string; content: string }> }>;
  dependencies: { grafanaDependency: string };
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const app = read('plugin.json') as PluginJson;
const source = read('src/datasource/plugin.json') as PluginJson;

const validate = new Ajv({ allErrors: true }).compile(PLUGIN_JSON_SCHEMA);
const faults = (document: unknown) => {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('plugin.json has the fields Grafana asks for', () => {
  test('finds an id that breaks its pattern, and an unknown field', () => {
    expect(faults({ ...app, id: 'Clusterscope', colour: 'blue' })).toHaveLength(2);
  });

  test.each([
    ['app', app],
    ['data source', source],
  ])('%s passes', (_name, document) => {
    expect(faults(document)).toEqual([]);
  });
});

describe('plugin.json agrees with the code', () => {
  test('ids', () => {
    expect([app.id, source.id]).toEqual([APP_ID, DATASOURCE_ID]);
  });

  test('pages are for Viewers, at addresses that exist; one is the first', () => {
    const pages = (app.includes ?? []).filter(({ type }) => type === 'page');
    expect(pages.map((page) => page.path).sort()).toEqual([PAGES.alerts, PAGES.nodes, PAGES.overview]);
    expect(pages.filter(({ role }) => role !== 'Viewer')).toEqual([]);
    expect(pages.filter(({ defaultNav }) => defaultNav).map((page) => page.path)).toEqual([PAGES.overview]);
  });

  test('dashboards it includes exist, and the nested data source is where it says', () => {
    const paths = (app.includes ?? []).filter(({ type }) => type !== 'page').map((include) => include.path);
    const dashboards = paths.filter((file) => file.startsWith('dashboards/'));
    expect(dashboards.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(paths.filter((file) => !file.startsWith('dashboards/'))).toEqual(['datasource/plugin.json']);
  });

  test('the token goes along to every route of the gateway, and to GET alone', () => {
    const [route, ...others] = source.routes ?? [];
    expect(others).toEqual([]);
    expect(route).toMatchObject({ method: 'GET', url: `{{ .URL }}/${route!.path}` });
    expect(route!.headers).toEqual([{ name: 'Authorization', content: 'Bearer {{ .SecureJsonData.token }}' }]);
    expect(Object.values(ROUTES).filter(({ path: address }) => !address.startsWith(`/${route!.path}/`))).toEqual([]);
  });

  test('both ask for the same Grafana', () => {
    expect(source.dependencies.grafanaDependency).toBe(app.dependencies.grafanaDependency);
  });
});
