import { bytes, cores } from './bytes';

/** An amount of a resource as Kubernetes writes it, by the resource's name: `requests.cpu` → `250m`, `limits.memory` → `1Gi`, `pods` → `4`. */
export function amountWords(resource: string, value: number): string {
  if (/(^|\.)cpu$/.test(resource)) {
    return cores(value);
  }
  return /memory$|storage$|^hugepages-/.test(resource) ? bytes(value) : String(Number(value.toPrecision(15)));
}
