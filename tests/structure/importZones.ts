import path from 'node:path';
import ts from 'typescript';
import type { ProjectFile } from './projectFiles';

/** Which folders of `src` a folder may import, besides itself. A name with a file allows only that module. */
export const ZONES: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  diagnosis: ['contract'],
  catalogue: ['contract/identity', 'contract/links', 'contract/objectRef'],
  gateway: ['contract', 'diagnosis', 'catalogue'],
  client: ['contract'],
  datasource: ['contract', 'client', 'catalogue'],
  app: ['contract', 'client', 'diagnosis', 'catalogue'],
  generate: ['contract', 'catalogue'],
  build: [],
};

/** Packages that only one place may import. */
const PACKAGE_PLACES: ReadonlyArray<{ name: RegExp; allowed: RegExp }> = [
  { name: /^@kubernetes\/client-node/, allowed: /^(src\/gateway\/kubernetes|tests\/bench)\// },
  { name: /^(node:|fs$|path$|http$|https$|child_process$)/, allowed: /^(src\/(gateway|generate|build)|tests)\// },
  {
    name: /^(react|react-dom|@grafana\/(ui|runtime|data|scenes|i18n|schema))(\/|$)/,
    allowed: /^(src\/(app|datasource)|tests)\//,
  },
];

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/testing/');

/** Module names a file imports, exports from, requires or loads lazily. */
export function importsOf(file: ProjectFile): string[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map((imported) => imported.fileName);
}

/** Sentences about every import that its zone does not allow; empty when the tree keeps the rules. */
export function importBreaches(files: ProjectFile[]): string[] {
  return files.flatMap((file) => importsOf(file).flatMap((name) => breachOf(file.path, name)));
}

function breachOf(file: string, imported: string): string[] {
  for (const { name, allowed } of PACKAGE_PLACES) {
    if (name.test(imported) && !allowed.test(file) && !isTest(file)) {
      return [`${file} imports ${imported}`];
    }
  }
  const zone = /^src\/([^/]+)\//.exec(file)?.[1];
  if (zone === undefined || isTest(file) || !imported.startsWith('.')) {
    return [];
  }
  const target = path.posix.join(path.posix.dirname(file), imported);
  const inside = /^src\/(.+)$/.exec(target)?.[1];
  if (inside === undefined) {
    return target === 'plugin.json' || target === 'package.json' ? [] : [`${file} imports ${target}, outside src`];
  }
  const allowed = [zone, ...(ZONES[zone] ?? [])];
  return allowed.some((prefix) => inside === prefix || inside.startsWith(`${prefix}/`))
    ? []
    : [`${file} imports src/${inside}`];
}
