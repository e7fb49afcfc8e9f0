/** Paths of the pages below `/a/<app>/`; `contract/links` writes the same addresses for everybody else. */
export const ROUTE_PATHS = {
  overview: 'overview',
  nodes: 'nodes',
  node: 'nodes/:name',
  alerts: 'alerts',
  object: 'objects/:resource/:namespace/:name',
  setup: 'setup',
} as const;
