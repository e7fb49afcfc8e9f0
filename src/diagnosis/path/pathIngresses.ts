import type { PathIngress } from '../../contract/answers';
import type { Service } from '../../contract/objects';
import { brokenBackends } from '../services/brokenBackends';
import { backendServices } from '../view/backendServices';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';

/** Ingresses that lead to a Service, each way with what is wrong with its port. */
export function ingressesOnPath(view: IndexedView, service: Service): PathIngress[] {
  const { namespace, name } = service.meta;
  return view.ingressesLeadingTo(namespace, name).map((ingress) => {
    const broken = new Map(brokenBackends(view, ingress).map((one) => [`${one.from}\n${one.port}`, one.text]));
    const ways = backendServices(ingress).filter((backend) => backend.name === name);
    return {
      object: refOf('ingresses', ingress),
      ways: ways.map(({ from, port }) => ({ from, port, trouble: broken.get(`${from}\n${port}`) ?? '' })),
    };
  });
}
