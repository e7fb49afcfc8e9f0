import { parseAllDocuments } from 'yaml';
import { projectFiles } from './projectFiles';

interface Role {
  kind: string;
  metadata: { name: string };
  rules: Array<{ apiGroups: string[]; resources: string[]; verbs: string[] }>;
}

const ALLOWED_VERBS = ['get', 'list', 'watch'];

/** Sentences about every right that goes beyond reading named kinds. */
function breaches(role: Role): string[] {
  return role.rules.flatMap(({ apiGroups, resources, verbs }) => [
    ...verbs.filter((verb) => !ALLOWED_VERBS.includes(verb)).map((verb) => `verb ${verb}`),
    ...[...apiGroups, ...resources].filter((name) => name.includes('*')).map((name) => `wildcard ${name}`),
    ...resources
      .filter((name) => /^(secrets|configmaps)$|\/(proxy|exec|attach|portforward)$|^serviceaccounts/.test(name))
      .map((name) => `resource ${name}`),
  ]);
}

const roles = projectFiles(/^provisioning\/kubernetes\/.*\.ya?ml$/)
  .flatMap((file) => parseAllDocuments(file.text).map((document) => document.toJS() as Role | null))
  .filter((role): role is Role => role?.kind === 'ClusterRole' || role?.kind === 'Role');

describe('the gateway may only read', () => {
  test.each([
    { apiGroups: [''], resources: ['pods'], verbs: ['delete'] },
    { apiGroups: ['*'], resources: ['pods'], verbs: ['get'] },
    { apiGroups: [''], resources: ['secrets'], verbs: ['get'] },
    { apiGroups: [''], resources: ['nodes/proxy'], verbs: ['get'] },
  ])('%j is refused', (rule) => {
    expect(breaches({ kind: 'ClusterRole', metadata: { name: 'x' }, rules: [rule] })).toHaveLength(1);
  });

  test('there is a role', () => {
    expect(roles).not.toEqual([]);
  });

  test.each(roles)('$kind $metadata.name', (role) => {
    expect(breaches(role)).toEqual([]);
  });
});
