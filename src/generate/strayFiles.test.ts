import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strayFiles } from './strayFiles';

const root = mkdtempSync(path.join(tmpdir(), 'clusterscope-stray-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('finds what nothing generates, leaves READMEs and other folders alone', () => {
  for (const file of [
    'docs/runbooks/kept.md',
    'docs/runbooks/README.md',
    'docs/runbooks/gone.md',
    'provisioning/prometheus/rules/gone.yaml',
    'provisioning/kubernetes/gateway.yaml',
  ]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  expect(strayFiles(root, [{ path: 'docs/runbooks/kept.md', text: '' }])).toEqual([
    'docs/runbooks/gone.md',
    'provisioning/prometheus/rules/gone.yaml',
  ]);
});
