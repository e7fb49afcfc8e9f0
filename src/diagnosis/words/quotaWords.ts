/** Pod names are made up anew with each attempt. */
const OF_ONE_POD = /^pods "[^"]*" is forbidden: /;

/**
 * Why a controller could not create a pod, from `Error creating: pods "x" is forbidden: exceeded quota: q, requested: …`
 * (k8s.io/apiserver pkg/admission/plugin/resourcequota; limits from plugin/pkg/admission/limitranger). `quota` is null for any other refusal.
 */
export function creationFailure(message: string): { quota: string | null; words: string } {
  const quota = /exceeded quota: ([^,]+), requested: (.+?), used: (.+?), limited: (.+)$/.exec(message);
  if (quota) {
    const [, name, requested, used, limited] = quota;
    return { quota: name, words: `quota ${name} is used up (asks for ${requested}, used ${used} of ${limited})` };
  }
  const must = /failed quota: ([^:]+): must specify (.+)$/.exec(message);
  if (must) {
    return { quota: must[1], words: `quota ${must[1]} demands that pods set ${must[2]}` };
  }
  const account = /serviceaccount "([^"]+)" not found/.exec(message);
  if (account) {
    return { quota: null, words: `ServiceAccount ${account[1]} not found` };
  }
  const policy = /violates PodSecurity "([^"]+)"/.exec(message);
  if (policy) {
    return { quota: null, words: `forbidden by the Pod Security policy ${policy[1]}` };
  }
  const webhook = /admission webhook "([^"]+)" denied the request(?:: (.*))?/s.exec(message);
  if (webhook) {
    return {
      quota: null,
      words: `refused by the admission webhook ${webhook[1]}${webhook[2] ? `: ${webhook[2]}` : ''}`,
    };
  }
  const limit =
    /(minimum|maximum) (\S+) usage per (\w+) is ([^,\s]+?)(?:, but (\w+) is ([^,\]\s]+)|\. {2}No (\w+) is specified)/.exec(
      message
    );
  if (limit) {
    const [, bound, resource, scope, enforced, what, given, unset] = limit;
    const asks = unset === undefined ? `${what} ${given}` : `no ${unset} set`;
    return { quota: null, words: `a LimitRange sets a ${bound} of ${enforced} ${resource} per ${scope} (${asks})` };
  }
  return { quota: null, words: message.replace(/^Error creating: /, '').replace(OF_ONE_POD, '') };
}
