import { stringify } from 'yaml';

/** A generated file; `path` is relative to the repository's root. */
export interface Output {
  path: string;
  text: string;
}

const HEADER = '# Generated from src/catalogue by "npm run generate": do not edit.\n';

/** YAML without line folding, so that an expression stays on one line. */
export function yamlOutput(path: string, value: unknown, note = ''): Output {
  const notes = note === '' ? '' : note.replace(/^/gm, '# ') + '\n';
  return { path, text: HEADER + notes + stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }) };
}

export function jsonOutput(path: string, value: unknown): Output {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
