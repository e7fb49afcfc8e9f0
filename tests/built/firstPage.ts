import { builtFiles, builtText, sourcesOf } from './builtFiles';

const LOADS = /Promise\.all\(\[(?:\w+\.e\(\d+\),?)+\]\)|\w+\.e\(\d+\)/g;

const scripts = () => builtFiles().filter((file) => /^[^/]+\.js$/.test(file));
const madeFrom = (source: string) =>
  scripts().find((script) => sourcesOf(script).some((name) => name.endsWith(source)));
const idOf = (script: string) => script.split('.')[0]!;

/** The chunks loaded by an importing script together with the chunk of a source, that one included. */
function loadedFor(importer: string, source: string): string[] {
  const wanted = madeFrom(source);
  if (wanted === undefined) {
    throw new Error(`no script is made from ${source}`);
  }
  const groups = (builtText(importer).match(LOADS) ?? []).map((group) =>
    [...group.matchAll(/\.e\((\d+)\)/g)].map((match) => match[1]!)
  );
  const ids = groups.find((group) => group.includes(idOf(wanted))) ?? [idOf(wanted)];
  return scripts().filter((script) => ids.includes(idOf(script)));
}

/** Every script a browser loads for the overview, from module.js on. */
export function firstPageScripts(): string[] {
  const app = loadedFor('module.js', 'src/app/App.tsx');
  const shell = madeFrom('src/app/App.tsx')!;
  return [...new Set(['module.js', ...app, ...loadedFor(shell, 'src/app/pages/overview/OverviewPage.tsx')])];
}
