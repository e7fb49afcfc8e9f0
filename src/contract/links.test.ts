import fc from 'fast-check';
import { RESOURCES, KINDS } from './kinds';
import { namespaceOfSegment, objectPath, PAGES, segmentOfNamespace } from './links';
import { ROUTES } from './routes';

describe('objectPath', () => {
  test.each([
    [{ kind: 'Deployment', namespace: 'shop', name: 'checkout' }, '/deployments/shop/checkout'],
    [{ kind: 'Node', namespace: null, name: 'node-a' }, '/nodes/-/node-a'],
    [{ kind: 'pods', namespace: 'shop', name: 'a' }, '/pods/shop/a'],
    [{ kind: 'Certificate', namespace: 'x', name: 'tls' }, '/certificate/x/tls'],
  ])('%j', (ref, tail) => {
    expect(objectPath(ref)).toBe(PAGES.objects + tail);
  });

  test('carries the cluster', () => {
    expect(objectPath({ kind: 'Pod', namespace: 'a', name: 'b' }, 'eu 1')).toMatch(/\/pods\/a\/b\?cluster=eu%201$/);
  });

  test('no name can leave its segment', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (namespace, name) => {
        const segments = objectPath({ kind: 'Pod', namespace, name })
          .slice(PAGES.objects.length + 1)
          .split('/');
        return (
          segments.length === 3 &&
          decodeURIComponent(segments[1]!) === namespace &&
          decodeURIComponent(segments[2]!) === name
        );
      })
    );
  });

  test.each([null, 'shop'])('namespace %j survives the address', (namespace) => {
    expect(namespaceOfSegment(segmentOfNamespace(namespace))).toBe(namespace);
  });
});

describe('route table', () => {
  const routes = Object.entries(ROUTES);

  test.each(routes)('%s names each path parameter it uses, and only those', (_name, route) => {
    const used = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(Object.keys(route.parameters).sort()).toEqual(used.sort());
  });

  test('only reads', () => {
    expect(routes.filter(([, route]) => route.method !== 'GET')).toEqual([]);
  });

  test('kinds are known by their plural', () => {
    expect(
      RESOURCES.filter((resource) => !KINDS[resource].kind.toLowerCase().startsWith(resource.slice(0, 3)))
    ).toEqual([]);
  });
});
