import { RESOURCES } from './kinds';

/** Label of RFC 1123: the name of a namespace, and of much else. */
const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

/** Parameters that several routes take. */
export const PARAMETERS = {
  resource: { type: 'choice', choices: RESOURCES, description: 'Plural name of the kind' },
  /** In a path, where it must stand. */
  namespaceOrNone: {
    type: 'text',
    maxLength: 63,
    pattern: new RegExp(`^(-|${LABEL})$`),
    description: 'Namespace, or `-` for cluster-scoped kinds',
  },
  namespaceInPath: { type: 'text', maxLength: 63, pattern: new RegExp(`^${LABEL}$`), description: 'Namespace' },
  name: { type: 'text', maxLength: 253, pattern: /^[a-z0-9]([-a-z0-9.:]*[a-z0-9])?$/, description: 'Name' },
  namespace: { type: 'text', maxLength: 63, pattern: new RegExp(`^${LABEL}$`), description: 'Only this namespace' },
  text: { type: 'text', maxLength: 200, description: 'Only rows that contain this text, letter case aside' },
  labels: {
    type: 'text',
    maxLength: 2000,
    description:
      'Only objects that this label selector matches, in the syntax of `kubectl get -l`: `app=web,tier in (a, b),!old`',
  },
  order: { type: 'choice', choices: ['asc', 'desc'], default: 'asc', description: 'Direction of the sort' },
  limit: { type: 'integer', minimum: 1, maximum: 500, default: 50, description: 'Rows a page' },
  cursor: { type: 'text', maxLength: 1200, description: 'Where to go on, from `next` of the page before' },
  packed: {
    type: 'switch',
    description: 'Send `rows` as lists of values, with the names of the values once in `fields`: half the size',
  },
  container: {
    type: 'text',
    maxLength: 63,
    pattern: new RegExp(`^${LABEL}$`),
    description: 'Container, init containers included; without it the first that is not an init container',
  },
  sinceSeconds: {
    type: 'integer',
    minimum: 1,
    maximum: 31_536_000,
    description: 'Only what is not older than so many seconds',
  },
  tailLines: {
    type: 'integer',
    minimum: 1,
    maximum: 10_000,
    default: 500,
    description: 'At most so many lines, the newest',
  },
  after: {
    type: 'text',
    maxLength: 100,
    pattern: /^[-0-9A-Za-z.:/]+$/,
    description: 'Go on behind the event with this id; the header `Last-Event-ID` does the same',
  },
} as const;
