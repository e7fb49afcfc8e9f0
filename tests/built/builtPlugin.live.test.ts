import Ajv from 'ajv';
import path from 'node:path';
import { SHARED_MODULES } from '../../src/build/externals';
import { PLUGIN_JSON_SCHEMA } from '../structure/pluginJsonSchema';
import { builtFiles, builtText, gzipBytes, licenceOf, packagesIn, sourcesOf } from './builtFiles';
import { firstPageScripts } from './firstPage';

interface PluginJson {
  info: { logos: { small: string; large: string } };
  includes?: Array<{ type: string; path: string }>;
}

const scripts = builtFiles().filter((file) => file.endsWith('.js'));
const documents = ['plugin.json', 'datasource/plugin.json'].map(
  (file) => [file, JSON.parse(builtText(file)) as PluginJson] as const
);

describe('scripts', () => {
  test('each has its source map, the app and the data source a module.js each', () => {
    const files = new Set(builtFiles());
    expect(scripts.filter((script) => !files.has(`${script}.map`))).toEqual([]);
    expect(scripts).toEqual(expect.arrayContaining(['module.js', 'datasource/module.js']));
  });

  test('nothing that Grafana shares is in them', () => {
    const shared = new Set(SHARED_MODULES.map((name) => name.replace('/unstable', '').replace('/operators', '')));
    const bundled = scripts.flatMap((script) => packagesIn(script).map((name) => `${name} in ${script}`));
    expect(bundled.length).toBeGreaterThan(0);
    expect(bundled.filter((entry) => shared.has(entry.split(' in ')[0]!))).toEqual([]);
  });

  test('they ask Grafana for nothing that it does not share', () => {
    for (const script of ['module.js', 'datasource/module.js']) {
      const asked = JSON.parse(/^define\((\[[^\]]*\])/.exec(builtText(script))![1]!) as string[];
      expect(asked.filter((name) => name !== 'module' && !SHARED_MODULES.includes(name))).toEqual([]);
    }
  });

  test('no package under a copyleft licence, and no code of the gateway', () => {
    const packages = [...new Set(scripts.flatMap(packagesIn))];
    expect(packages.filter((name) => /GPL/.test(licenceOf(name) ?? ''))).toEqual([]);
    const sources = scripts.flatMap(sourcesOf);
    expect(sources.filter((source) => /src\/(gateway|generate|build)\/(?!runtime)/.test(source))).toEqual([]);
  });

  test('module.js is at most 3 kB, the first page’s scripts at most 160 kB, gzip', () => {
    expect(gzipBytes('module.js')).toBeLessThanOrEqual(3_000);
    const bytes = firstPageScripts().reduce((sum, script) => sum + gzipBytes(script), 0);
    expect(bytes).toBeGreaterThan(gzipBytes('module.js'));
    expect(bytes).toBeLessThanOrEqual(160_000);
  });

  test('the first page brings queries, but neither alert rules nor their message', () => {
    const sources = firstPageScripts().flatMap(sourcesOf).join('\n');
    expect(sources).toMatch(/src\/catalogue\/pages\//);
    expect(sources).not.toMatch(/src\/catalogue\/(rules|slack|grafana)\//);
  });
});

describe('plugin.json', () => {
  const validate = new Ajv().compile(PLUGIN_JSON_SCHEMA);

  test.each(documents)('%s has the fields Grafana asks for, with its placeholders filled', (file, document) => {
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(builtText(file)).not.toMatch(/%[A-Z_]+%/);
  });

  test.each(documents)('what %s names is there', (file, { info, includes = [] }) => {
    const named = [
      info.logos.small,
      info.logos.large,
      ...includes.filter(({ type }) => type !== 'page').map((i) => i.path),
    ];
    const below = named.map((name) => path.posix.join(path.posix.dirname(file), name));
    expect(below.filter((name) => !builtFiles().includes(name))).toEqual([]);
  });

  test('licence, README and change log go along', () => {
    expect(builtFiles()).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md']));
  });
});
