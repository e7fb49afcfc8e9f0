import type { Observation } from './Scenario';

const inNamespace = (namespace: string): string[] => ['-n', namespace];

/** The STATUS column (and with it RESTARTS) of some pod of the app, as kubectl prints it. */
export const podLine = (app: string, matches: RegExp, namespace = 'shop'): Observation => ({
  sees: `a pod of ${app} printed as ${matches.source}`,
  kubectl: ['get', 'pods', ...inNamespace(namespace), '-l', `app=${app}`, '--no-headers'],
  matches,
});

/** Some event in the namespace. */
export const event = (matches: RegExp, namespace = 'shop'): Observation => ({
  sees: `an event ${matches.source}`,
  kubectl: ['get', 'events', ...inNamespace(namespace)],
  matches,
});

/** All pods of the Deployment available. */
export const available = (name: string, replicas: number, namespace = 'shop'): Observation => ({
  sees: `${replicas} of ${replicas} pods of ${name} available`,
  kubectl: [
    ...['get', 'deployment', name, ...inNamespace(namespace)],
    ...['-o', 'jsonpath={.status.availableReplicas}/{.spec.replicas}'],
  ],
  matches: new RegExp(`^${replicas}/${replicas}$`),
});

/** A field of an object, by JSONPath. */
export const field = (kind: string, name: string, path: string, matches: RegExp, namespace = 'shop'): Observation => ({
  sees: `${kind} ${name} with ${path} ${matches.source}`,
  kubectl: ['get', kind, name, ...inNamespace(namespace), '-o', `jsonpath=${path}`],
  matches,
});

/** Readiness of the Service's endpoints, as words separated by spaces. */
export const endpoints = (service: string, matches: RegExp, namespace = 'shop'): Observation => ({
  sees: `endpoints of ${service} ready: ${matches.source}`,
  kubectl: [
    ...['get', 'endpointslices', ...inNamespace(namespace), '-l', `kubernetes.io/service-name=${service}`],
    ...['-o', 'jsonpath={.items[*].endpoints[*].conditions.ready}'],
  ],
  matches,
});

/** A series exists in Prometheus. */
export const series = (sees: string, promql: string, timeoutSeconds = 180): Observation => ({
  sees,
  promql,
  timeoutSeconds,
});

/** Why containers of the app's pods ended the last time. */
export const lastReason = (app: string, matches: RegExp): Observation => ({
  sees: `a container of ${app} that ended with ${matches.source}`,
  kubectl: [
    ...['get', 'pods', '-n', 'shop', '-l', `app=${app}`],
    ...['-o', 'jsonpath={.items[*].status.containerStatuses[*].lastState.terminated.reason}'],
  ],
  matches,
});

/** Port numbers in the Service's endpoint slices. */
export const ports = (service: string, matches: RegExp): Observation => ({
  sees: `ports of ${service}'s endpoints: ${matches.source}`,
  kubectl: [
    ...['get', 'endpointslices', '-n', 'shop', '-l', `kubernetes.io/service-name=${service}`],
    ...['-o', 'jsonpath={.items[*].ports[*].port}'],
  ],
  matches,
});
