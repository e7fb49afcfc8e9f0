import { ROUTES, type RouteName } from '../../contract/routes';
import { matchRoute, parsePath } from '../../gateway/http/routing/matchRoute';
import { parseQuery } from '../../gateway/http/routing/parseQuery';
import { addressOf, type AnyExample, EXAMPLES } from './examples';
import { apiReference } from './reference';

const names = Object.keys(ROUTES) as RouteName[];

test.each(names)('the example of %s is a request of that route', (name) => {
  const example: AnyExample = EXAMPLES[name];
  const [pathname, search = ''] = addressOf(ROUTES[name].path, example).split('?');
  const matched = matchRoute(pathname!);
  expect(matched?.name).toBe(name);
  expect(parsePath(ROUTES[name].parameters, matched!.raw)).toEqual(example.path ?? {});
  expect(parseQuery(ROUTES[name].query, search)).toMatchObject(example.query ?? {});
});

test('the reference tells path, ranges, defaults, errors and an example of a route', () => {
  const { text } = apiReference();
  const section = text.slice(text.indexOf('## logs\n'), text.indexOf('## logsFollow\n'));
  for (const part of [
    '`GET /api/v1/pods/{namespace}/{name}/logs`',
    '| `tailLines` | query | whole number, 1 to 10000 | `500` |',
    '| `name` | path |',
    '`logs-unavailable`',
    'previous=true',
    '"text": "database is gone"',
  ]) {
    expect(section).toContain(part);
  }
});
