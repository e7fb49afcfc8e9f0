import { parseArgs } from 'node:util';
import { DEFAULT_CLUSTER_UID, PROFILES, type Profile } from '../catalogue';
import { CONTACT_POINT } from './grafana/contactPoint';

/** What differs from site to site. The committed files are made with the defaults. */
export interface GenerateOptions {
  /** UID of the Prometheus data source that rules and the Clusterscope data source use. */
  prometheusUid: string;
  /** UID of the Clusterscope data source: the `cluster` of page addresses. */
  clusterUid: string;
  /** Grafana's address without slash at the end, for messages sent by Alertmanager. */
  grafanaUrl: string;
  /** Where the runbooks are published, with slash at the end; without it messages name the file. */
  runbooks?: string;
  /** UID of the Loki data source with the pods' logs, if there is one. */
  lokiUid?: string;
  /** Value of the label `cluster` in Prometheus, where several clusters share it. */
  clusterLabel?: string;
  /** Name of the contact point that the rules in Grafana send to. */
  receiver: string;
  /** Which rules are on. */
  profile: Profile;
}

export const DEFAULTS: GenerateOptions = {
  prometheusUid: 'prometheus',
  clusterUid: DEFAULT_CLUSTER_UID,
  grafanaUrl: 'http://localhost:3000',
  receiver: CONTACT_POINT,
  profile: 'standard',
};

function profileNamed(name: string): Profile {
  const profile = PROFILES.find((known) => known === name);
  if (profile === undefined) {
    throw new Error(`--profile is ${JSON.stringify(name)}, allowed: ${PROFILES.join(', ')}`);
  }
  return profile;
}

/** Reads the command line. Throws on an option or a profile that does not exist. */
export function readOptions(args: string[]): { check: boolean; options: GenerateOptions } {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      'prometheus-uid': { type: 'string', default: DEFAULTS.prometheusUid },
      'cluster-uid': { type: 'string', default: DEFAULTS.clusterUid },
      'grafana-url': { type: 'string', default: DEFAULTS.grafanaUrl },
      runbooks: { type: 'string' },
      'loki-uid': { type: 'string' },
      'cluster-label': { type: 'string' },
      receiver: { type: 'string', default: DEFAULTS.receiver },
      profile: { type: 'string', default: DEFAULTS.profile },
    },
  });
  return {
    check: values.check,
    options: {
      prometheusUid: values['prometheus-uid'],
      clusterUid: values['cluster-uid'],
      grafanaUrl: values['grafana-url'].replace(/\/$/, ''),
      runbooks: values.runbooks?.replace(/\/?$/, '/'),
      lokiUid: values['loki-uid'],
      clusterLabel: values['cluster-label'],
      receiver: values.receiver,
      profile: profileNamed(values.profile),
    },
  };
}
