import { parseAllDocuments } from 'yaml';
import { type KindInfo, KINDS } from '../../src/contract/kinds';
import { projectFiles } from './projectFiles';

interface Role {
  kind: string;
  metadata: { name: string; namespace?: string };
  rules: Array<{ apiGroups: string[]; resources: string[]; verbs: string[] }>;
}

const ALLOWED_VERBS = ['get', 'list', 'watch'];
/** Asked for by whoever applies this folder, which `kubectl apply -f provisioning/kubernetes/` leaves out. */
const OPT_IN = 'provisioning/kubernetes/opt-in/';
/** A log is read, never listed; a subresource more is a decision, so it is named here. */
const SUBRESOURCES: ReadonlyMap<string, readonly string[]> = new Map([['pods/log', ['get']]]);

function subresourceBreaches({ resources, verbs }: Role['rules'][number]): string[] {
  return resources
    .filter((name) => name.includes('/') && !verbs.every((verb) => SUBRESOURCES.get(name)?.includes(verb)))
    .map((name) => `${verbs.join(', ')} on ${name}`);
}

/** Read beside the kept kinds, when somebody asks: logs of a container, and what metrics-server measured. */
const ON_DEMAND = [
  'get pods/log',
  ...['nodes', 'pods'].flatMap((name) => [`get ${name}.metrics.k8s.io`, `list ${name}.metrics.k8s.io`]),
];

/** Sentences about every right that goes beyond reading named kinds. */
function breaches(role: Role): string[] {
  return role.rules.flatMap(({ apiGroups, resources, verbs }) => [
    ...subresourceBreaches({ apiGroups, resources, verbs }),
    ...verbs.filter((verb) => !ALLOWED_VERBS.includes(verb)).map((verb) => `verb ${verb}`),
    ...[...apiGroups, ...resources].filter((name) => name.includes('*')).map((name) => `wildcard ${name}`),
    ...resources
      .filter((name) => /^(secrets|configmaps|serviceaccounts)$/.test(name))
      .map((name) => `resource ${name}`),
  ]);
}

/** `list leases.coordination.k8s.io in kube-node-lease` and so on, sorted. */
function rights(roles: readonly Role[]): string[] {
  return roles
    .flatMap(({ metadata, rules }) =>
      rules.flatMap(({ apiGroups, resources, verbs }) =>
        apiGroups.flatMap((group) =>
          resources.flatMap((resource) => verbs.map((verb) => right(verb, resource, group, metadata.namespace)))
        )
      )
    )
    .sort();
}

function right(verb: string, resource: string, group: string, namespace: string | undefined): string {
  return `${verb} ${resource}${group === '' ? '' : `.${group}`}${namespace === undefined ? '' : ` in ${namespace}`}`;
}

const needed = [
  ...Object.entries<KindInfo>(KINDS).flatMap(([resource, { group, onlyNamespace }]) =>
    ALLOWED_VERBS.map((verb) => right(verb, resource, group, onlyNamespace))
  ),
  ...ON_DEMAND,
].sort();

function rolesOf(pattern: RegExp, wanted: (path: string) => boolean = () => true): Role[] {
  return projectFiles(pattern)
    .filter(({ path }) => wanted(path))
    .flatMap((file) => parseAllDocuments(file.text).map((document) => document.toJS() as Role | null))
    .filter((role): role is Role => role?.kind === 'ClusterRole' || role?.kind === 'Role');
}

const MANIFESTS = /^provisioning\/kubernetes\/.*\.ya?ml$/;
const isOptIn = (path: string) => path.startsWith(OPT_IN);
const roles = rolesOf(MANIFESTS, (path) => !isOptIn(path));

describe('the gateway may only read', () => {
  test.each([
    { apiGroups: [''], resources: ['pods'], verbs: ['delete'] },
    { apiGroups: ['*'], resources: ['pods'], verbs: ['get'] },
    { apiGroups: [''], resources: ['secrets'], verbs: ['get'] },
    { apiGroups: [''], resources: ['nodes/proxy'], verbs: ['get'] },
    { apiGroups: ['authorization.k8s.io'], resources: ['subjectaccessreviews'], verbs: ['create'] },
    { apiGroups: [''], resources: ['pods/exec'], verbs: ['get'] },
    { apiGroups: [''], resources: ['pods/log'], verbs: ['get', 'watch'] },
    { apiGroups: [''], resources: ['serviceaccounts/token'], verbs: ['get'] },
  ])('%j is refused', (rule) => {
    expect(breaches({ kind: 'ClusterRole', metadata: { name: 'x' }, rules: [rule] })).toHaveLength(1);
  });

  test('there is a role', () => {
    expect(roles).not.toEqual([]);
  });

  test.each(roles)('$kind $metadata.name', (role) => {
    expect(breaches(role)).toEqual([]);
  });

  test('who opts in lets it ask for users too, and nothing else', () => {
    expect(rolesOf(MANIFESTS, isOptIn).map(({ rules }) => rules)).toEqual([
      [{ apiGroups: ['authorization.k8s.io'], resources: ['subjectaccessreviews'], verbs: ['create'] }],
    ]);
  });
});

test.each([
  ['the manifests for a real cluster', roles],
  ['those of the test stack', rolesOf(/^tests\/stack\/manifests\/gateway-access\.yaml$/)],
])('%s grant what the kept kinds need, and nothing else', (_, granted) => {
  expect(rights(granted)).toEqual(needed);
});
