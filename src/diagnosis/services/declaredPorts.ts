import type { Container, Pod } from '../../contract/objects';

/** Ports that the containers of a pod declare, those of its sidecars included. */
export function declaredPorts({ containers, initContainers }: Pod): Array<Container['ports'][number]> {
  const sidecars = initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always');
  return [...containers, ...sidecars].flatMap(({ ports }) => ports);
}
