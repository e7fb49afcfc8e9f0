import { TokenFile } from '../access/tokens/TokenFile';
import type { Settings } from '../settings/Settings';
import type { Report } from './Report';

/** How many tokens are accepted, and names that do not meet a scope. */
export async function checkTokens({ tokens }: Settings): Promise<Report> {
  const names = await new TokenFile(tokens.file).names();
  if (names.length === 0) {
    return { lines: [`no token in ${tokens.file}: nobody is let in`], ok: false };
  }
  const scopes = [...tokens.scopes.keys()];
  const named = [...new Set(names.filter((name) => name !== null))];
  const refused = scopes.length > 0 ? named.filter((name) => !tokens.scopes.has(name)) : [];
  const unused = scopes.filter((name) => !named.includes(name));
  const lines = [
    `${names.length} ${names.length === 1 ? 'token' : 'tokens'} in ${tokens.file}${named.length > 0 ? `, named ${named.join(', ')}` : ''}`,
    ...refused.map((name) => `tokens named ${name} are refused: tokens.scopes has no ${name}`),
    ...unused.map((name) => `tokens.scopes.${name} is of no use: no token has that name`),
  ];
  return { lines, ok: refused.length === 0 };
}
