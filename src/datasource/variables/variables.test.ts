/** @jest-environment jsdom */
import fc from 'fast-check';
import { healthAnswer, pageOf } from '../../app/components/testing/answers';
import { kind } from '../testing/healthAnswer';
import { dataSource, Refusal, serveCluster, setVariables } from '../testing/askCluster';
import { objectsAnswer, podRow } from '../testing/rows';
import type { ClusterQuery } from '../query/ClusterQuery';
import { FILTER_NAMES } from '../query/filters/filters';
import { parseVariableQuery } from './parseVariableQuery';
import { writeVariableQuery } from './writeVariableQuery';

const find = async (query: string | ClusterQuery) =>
  (await dataSource().metricFindQuery(query)).map(({ value }) => value);

beforeEach(() => setVariables({}));

describe('values of a variable', () => {
  const objects = (url: string) =>
    objectsAnswer(url.startsWith('objects/deployments') ? 'deployments' : 'services', ['b', 'a', 'b']);
  const capabilities = {
    kinds: [kind('deployments', 'live'), kind('jobs', 'forbidden'), kind('cronjobs', 'absent'), kind('pods', 'live')],
    degraded: [],
    asOf: 1,
  };

  test.each([
    ['namespaces', objects, ['objects/namespaces?limit=500'], ['a', 'b']],
    ['nodes(labels="zone in (a)")', objects, ['objects/nodes?labels=zone%20in%20(a)&limit=500'], ['a', 'b']],
    ['services(namespace=shop)', objects, ['objects/services?namespace=shop&limit=500'], ['a', 'b']],
    ['workloads(kind=deployments)', objects, ['objects/deployments?limit=500'], ['Deployment/a', 'Deployment/b']],
    [
      'pods(namespace=$ns, workload="Deployment/web")',
      () => pageOf([podRow]),
      ['pods?namespace=shop&workload=Deployment%2Fweb&sort=name&limit=500&packed=true'],
      [podRow.name],
    ],
    ['kinds', () => capabilities, ['capabilities'], ['deployments']],
  ] as const)('%s', async (query, answer, expected, values) => {
    setVariables({ ns: 'shop' });
    const asked = serveCluster(answer);
    expect(await find(query)).toEqual(values);
    expect(asked).toEqual(expected);
  });

  test('all workloads, of every usual kind', async () => {
    const asked = serveCluster(objects);
    await find('workloads');
    expect(asked).toHaveLength(5);
  });

  test('an object is asked as text is', async () => {
    const asked = serveCluster(objects);
    expect(await find({ refId: 'v', queryType: 'services', namespace: 'shop' })).toEqual(['a', 'b']);
    expect(asked).toEqual(['objects/services?namespace=shop&limit=500']);
  });

  test.each(['', '  ', {} as ClusterQuery])('%j asks nobody', async (query) => {
    const asked = serveCluster(() => healthAnswer);
    expect(await find(query)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('a value with odd characters stays a value', async () => {
    const odd = 'a, kind=jobs) "x" \\ & = $y';
    setVariables({ odd });
    const asked = serveCluster(objects);
    await find('services(text=$odd)');
    expect(new URLSearchParams(asked[0]!.split('?')[1]).get('text')).toBe(odd);
  });
});

describe('what is wrong is said, with what is allowed', () => {
  test.each([
    ['gadgets', /no variable type "gadgets"\. Allowed: namespaces, nodes, workloads, pods, services, kinds$/],
    ['pods(colour=red)', /no filter "colour"\. Allowed: /],
    ['pods(severity=info)', /Variables of pods have no filter "severity"\. Allowed: namespace, node, workload, text$/],
    ['pods(namespace=a b)', /query is "pods\(namespace=a b\)"\. Allowed: namespaces, /],
    ['pods(namespace="a)', /query is/],
    ['pods(text="\\x")', /query is/],
    ['pods(namespace=a', /query is/],
    ['pods(node=$many)', /^Node is "a, b"\. Allowed: one value$/],
  ])('%s', async (query, message) => {
    setVariables({ many: ['a', 'b'] });
    serveCluster(() => pageOf([podRow]));
    await expect(find(query)).rejects.toThrow(message);
  });

  test('the gateway’s refusal', async () => {
    serveCluster(() => new Refusal({ code: 'kind-forbidden', message: 'Not readable', detail: 'nodes', allowed: [] }));
    await expect(find('nodes')).rejects.toThrow('Not readable: nodes');
  });
});

test('whatever is written is read back', () => {
  const filters = fc.dictionary(fc.constantFrom(...FILTER_NAMES), fc.string({ minLength: 1 }), { maxKeys: 6 });
  fc.assert(
    fc.property(fc.constantFrom('pods', 'nodes'), filters, (queryType, written) => {
      const query: ClusterQuery = { refId: 'variable', queryType, ...written };
      expect(parseVariableQuery(writeVariableQuery(query))).toEqual(query);
    })
  );
});

test('no text makes reading fail other than in words', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `pods(${text})`)
      ),
      (text) => {
        try {
          parseVariableQuery(text);
        } catch (thrown) {
          expect(thrown).toMatchObject({ name: 'ClientError', code: 'bad-parameter' });
        }
      }
    )
  );
});
