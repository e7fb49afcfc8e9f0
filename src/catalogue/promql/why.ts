import { is, matches } from './matcher';
import { maxBy, on, withLabel } from './operators';
import { select, type QueryOptions } from './selector';
import { copyLabel } from './workload';

/**
 * An alert that changed its words would be sent twice: where there is a gateway, a trouble without words waits for them this
 * long. Diagnosis has its own periods of grace, and two scrapes pass until the words are there.
 */
const WAIT_SECONDS = 90;
/** A gateway that starts anew says nothing for a while. */
const MEMORY = '5m';

/** Who is in trouble so many seconds ago; the value does not matter. */
export type Trouble = (seconds: number) => string;

const toldOf = (matchers: Parameters<typeof select>[1], options: QueryOptions) =>
  `last_over_time(${select('problemInfo', matchers, options)}[${MEMORY}])`;

const oneEach = (labels: readonly string[], words: string) =>
  `topk by (${labels.join(', ')}) (1, ${maxBy([...labels, 'why'], words)})`;

/**
 * What the gateway says of workloads whose problem has one of these causes (an RE2 pattern), in the label `why`: one series a
 * workload, value 1.
 */
export function workloadsTold(codes: string, options: QueryOptions): string {
  const told = toldOf([matches('cause', codes)], options);
  return oneEach(
    ['cluster', 'namespace', 'workload_kind', 'workload'],
    copyLabel(copyLabel(told, 'workload_kind', 'owner_kind'), 'workload', 'owner')
  );
}

/** Of objects of one other kind; their name comes in the last of `labels`. */
const objects = (labels: readonly string[], told: string) => oneEach(labels, copyLabel(told, labels.at(-1)!, 'owner'));

/** As `workloadsTold`, of objects of one other kind; their name comes in the last of `labels`. */
export function objectsTold(kind: string, codes: string, labels: readonly string[], options: QueryOptions): string {
  return objects(labels, toldOf([is('owner_kind', kind), matches('cause', codes)], options));
}

/** As `objectsTold`, of those that have the problem now: where the gateway alone knows of it. */
export function objectsInTrouble(kind: string, code: string, labels: readonly string[], options: QueryOptions): string {
  return objects(labels, select('problemInfo', [is('owner_kind', kind), is('cause', code)], options));
}

/** Leaves out all where there is a gateway. */
export function unlessGateway(options: QueryOptions): string {
  return `unless on (cluster) ${select('gatewayBuild', [], options)}`;
}

/** Those in trouble for whom no words can be expected any more. */
export function untold(trouble: Trouble, options: QueryOptions): string {
  return `${trouble(WAIT_SECONDS)} or ${trouble(0)} ${unlessGateway(options)}`;
}

/**
 * `now` with the label `why`, which does not change while the trouble lasts.
 * @param labels that name whom the words are about
 * @param told with `why`, value 1
 * @param silent those that no words can be expected for
 * @param otherwise what stands there then
 */
export function withWhy(
  now: string,
  labels: readonly string[],
  { told, silent, otherwise }: { told: string; silent: string; otherwise: string }
): string {
  const rest = withLabel(maxBy(labels, silent), 'why', otherwise);
  return `(${now}) * ${on(labels)} group_left (why) ((${told} or ${on(labels)} ${rest}) * 0 + 1)`;
}
