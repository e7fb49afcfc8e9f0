import fs from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { findScenario, SCENARIOS } from './index';

interface Manifest {
  kind: string;
  metadata: { name: string; namespace?: string };
}

const manifests = (scenario: string): Manifest[] => {
  const file = path.join(__dirname, scenario, 'manifest.yaml');
  return parseAllDocuments(fs.readFileSync(file, 'utf8')).map((document) => document.toJS() as Manifest);
};

const folders = fs
  .readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('scenarios', () => {
  it('are all in the table, each once', () => {
    expect(SCENARIOS.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it('share no object, so that they can be applied together', () => {
    const objects = SCENARIOS.filter(({ manifest }) => manifest).flatMap(({ name }) =>
      manifests(name).map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)
    );
    expect(new Set(objects).size).toBe(objects.length);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s is whole', (name, scenario) => {
    const objects = scenario.manifest ? manifests(name) : [];
    expect(fs.existsSync(path.join(__dirname, name, 'manifest.yaml'))).toBe(scenario.manifest);
    expect(objects.filter(({ metadata }) => metadata.namespace !== scenario.namespace)).toEqual([]);
    expect(scenario.observe.length).toBeGreaterThan(0);
    expect(scenario.problem !== undefined || name === 'shop').toBe(true);
  });

  it('are named when one is asked for that does not exist', () => {
    expect(() => findScenario('lively')).toThrow(/no scenario "lively"; there are: shop, liveness/);
  });
});
