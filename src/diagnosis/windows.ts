/**
 * Every period of time diagnosis uses, in milliseconds. A normal transition must stay calm, a loop must not flap between
 * its rounds, and what recovered must leave the list.
 */
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Scheduling normally takes under a second; autoscalers and queued preemption take longer than this only when something is missing. */
export const SCHEDULING_GRACE = 30 * SECOND;
/** Volumes, sandbox and network of a pod; FailedMount often passes by itself in the first seconds. */
export const CREATING_GRACE = 60 * SECOND;
/** Large images take minutes; while the kubelet says it is pulling, slow is not broken. */
export const PULLING_GRACE = 5 * MINUTE;
/** From the start of a container to its first readiness, when no startup probe allows it longer. */
export const FIRST_READY_GRACE = 60 * SECOND;
/**
 * A container that restarted counts as unsettled this long after its last end, even while it runs and is ready.
 * Equal to the time after which the kubelet forgives a container its back-off (MaxContainerBackOff is 5 minutes, reset after twice that).
 */
export const RESTART_WINDOW = 10 * MINUTE;
/** After its first and only restart a container is settled sooner: at least this, or twice its last run. */
export const FIRST_RESTART_WINDOW = 2 * MINUTE;
/** An event is about a termination when it was last seen no earlier than this before it (the kubelet sends at most 1 event in 5 minutes per object after a burst of 25). */
export const EVENT_NEAR_TERMINATION = 6 * MINUTE;
/** Timestamps have whole seconds and come from two clocks. */
export const CLOCK_SLACK = 2 * SECOND;
/** Evicted pods stay as objects long after they were replaced. */
export const EVICTED_WINDOW = 10 * MINUTE;
/** A failed pod that nobody replaces. */
export const FAILED_POD_WINDOW = 60 * MINUTE;
/** A failed Job is kept for ever when it has no TTL. */
export const FAILED_JOB_WINDOW = 24 * 60 * MINUTE;
/** A node that has just joined is NotReady until its network is set up. */
export const NODE_JOIN_GRACE = 2 * MINUTE;
/** After the grace period of a deletion is over. */
export const TERMINATING_GRACE = 2 * MINUTE;
/** A Service is usually applied moments before its pods. */
export const SERVICE_GRACE = 20 * SECOND;
/** From ready pods to ready endpoints. */
export const ENDPOINT_GRACE = 30 * SECOND;
/** Pods that a controller could not create: it retries at once, so a short failure passes. */
export const CREATE_FAILURE_GRACE = 10 * SECOND;
/** Warning events are worth a line when this many came within the window. */
export const EVENT_WINDOW = 15 * MINUTE;
export const EVENT_THRESHOLD = 5;
/** Not seen for this long, they have stopped: just longer than the 5 minutes the rate limit on events may hold one back. */
export const EVENT_QUIET = 6 * MINUTE;
/** Probe and back-off events of a pod that has become ready this long ago belong to its past. */
export const EVENT_AFTER_READY = 60 * SECOND;
/** A provisioner usually answers within seconds; a missing storage class or a refusal is final sooner than that. */
export const CLAIM_REFUSED_GRACE = 20 * SECOND;
/** A claim for which nobody says why it waits. */
export const CLAIM_SILENT_GRACE = 5 * MINUTE;
/** A volume whose claim is gone may be deleted, or taken up again, in its own time. */
export const RELEASED_GRACE = 5 * MINUTE;
export const RETAINED_GRACE = 60 * MINUTE;
/** Metrics of new pods come with the next scrapes; research/alerts.md 5.5: metric failures only after this long. */
export const AUTOSCALER_BLIND_GRACE = 10 * MINUTE;
/** Being at the maximum for a short peak is what the maximum is for. */
export const AUTOSCALER_MAXIMUM_GRACE = 5 * MINUTE;
/** While pods roll, a disruption budget is at its limit now and then. */
export const BUDGET_GRACE = 5 * MINUTE;
/** The CronJob controller starts a run within seconds of its time. */
export const CRON_GRACE = 2 * MINUTE;
/** A CronJob that never succeeded is told once its first runs had time to. */
export const CRON_FIRST_SUCCESS = 60 * MINUTE;
/** Renewals come every 10 seconds and a lease lasts 40; the node controller waits 50 before it calls the node unknown. */
export const HEARTBEAT_GRACE = 45 * SECOND;
