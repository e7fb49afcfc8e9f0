import type { Ingress, IngressBackend } from '../../contract/objects';

/** A Service that an Ingress leads to, with the address it leads from: `shop.example/cart`, `*` for everything else. */
export interface BackendService extends IngressBackend {
  from: string;
}

/** Every way an Ingress leads to a Service, in its own order; backends of other kinds are left out. */
export function backendServices({ defaultBackend, rules }: Ingress): BackendService[] {
  const byRule = rules.flatMap(({ host, paths }) =>
    paths.map(({ path, backend }) => ({ ...backend, from: `${host || '*'}${path === '' ? '' : path}` }))
  );
  const all = defaultBackend ? [...byRule, { ...defaultBackend, from: '*' }] : byRule;
  return all.filter(({ kind }) => kind === 'Service');
}
