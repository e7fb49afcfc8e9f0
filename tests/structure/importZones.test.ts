import { readdirSync } from 'node:fs';
import path from 'node:path';
import { importBreaches, ZONES } from './importZones';
import { ROOT, sourceFiles } from './projectFiles';

const file = (at: string, imported: string) => [{ path: at, text: `import { x } from '${imported}';` }];

describe('import zones', () => {
  test.each([
    ['src/contract/kinds.ts', '../diagnosis/podStatus'],
    ['src/diagnosis/podStatus.ts', '../gateway/cache/store'],
    ['src/catalogue/entry.ts', '../contract/routes'],
    ['src/client/client.ts', 'node:http'],
    ['src/app/App.tsx', '../gateway/main'],
    ['src/gateway/http/server.ts', '@kubernetes/client-node'],
    ['src/diagnosis/cause.ts', 'react'],
    ['src/app/App.tsx', '../../tests/preview/main'],
  ])('%s must not import %s', (at, imported) => {
    expect(importBreaches(file(at, imported))).toHaveLength(1);
  });

  test.each([
    ['src/diagnosis/podStatus.ts', '../contract/kinds'],
    ['src/catalogue/rules/liveness.ts', '../../contract/links'],
    ['src/gateway/kubernetes/credentials.ts', '@kubernetes/client-node'],
    ['src/app/App.tsx', 'react'],
    ['src/diagnosis/podStatus.test.ts', '../../tests/recorded/view'],
  ])('%s may import %s', (at, imported) => {
    expect(importBreaches(file(at, imported))).toEqual([]);
  });

  test('the tree keeps them', () => {
    expect(importBreaches(sourceFiles())).toEqual([]);
  });

  test('every folder of src has a zone', () => {
    const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(ZONES).sort());
  });
});
