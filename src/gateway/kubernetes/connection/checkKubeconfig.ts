import type { Liberty } from '../../settings/Settings';
import { shown } from '../../settings/file/shown';
import { ConfigurationError } from './ConfigurationError';
import type { KubeconfigContext, NamedEntry } from './kubeconfigFile';
import { isMetadataHost } from './metadataAddress';

const REFUSED_OF_CLUSTER: ReadonlyArray<readonly [string, string]> = [
  ['proxy-url', 'which is not supported; allowed: a server that is reached directly'],
];
const REFUSED_OF_USER: ReadonlyArray<readonly [string, string]> = [
  ['auth-provider', 'which Kubernetes removed in 1.26; allowed: token, tokenFile, client certificate, exec'],
  ['as', 'which would make the gateway somebody else; allowed: credentials of its own'],
  ['as-uid', 'which would make the gateway somebody else; allowed: credentials of its own'],
  ['as-groups', 'which would make the gateway somebody else; allowed: credentials of its own'],
  ['as-user-extra', 'which would make the gateway somebody else; allowed: credentials of its own'],
];

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function serverOf(where: string, { fields }: NamedEntry): URL {
  const { server } = fields;
  const url = typeof server === 'string' && URL.canParse(server) ? new URL(server) : null;
  if (url && (url.username !== '' || url.password !== '')) {
    throw new ConfigurationError(`${where} server holds user information; allowed: an address without it`);
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ConfigurationError(`${where} server is ${shown(server)}; allowed: an http or https address`);
  }
  if (isMetadataHost(url.hostname)) {
    throw new ConfigurationError(
      `${where} server is ${shown(server)}, an address of cloud metadata; allowed: that of an API server`
    );
  }
  return url;
}

function refuseKeys(where: string, { fields }: NamedEntry, refused: ReadonlyArray<readonly [string, string]>): void {
  for (const [key, why] of refused) {
    if (fields[key] !== undefined && fields[key] !== null) {
      throw new ConfigurationError(`${where} has ${key}, ${why}`);
    }
  }
}

/** Refuses what a kubeconfig could do beyond reaching one API server with credentials of its own. Throws ConfigurationError. */
export function checkKubeconfig({ place, cluster, user }: KubeconfigContext, allow: readonly Liberty[]): void {
  const needs = (liberty: Liberty, is: boolean, what: string) => {
    if (is && !allow.includes(liberty)) {
      throw new ConfigurationError(`${place}: ${what}; allowed: only with --allow=${liberty} (cluster.allow)`);
    }
  };
  const clusterPlace = `${place}: clusters ${shown(cluster.name)}`;
  const url = serverOf(clusterPlace, cluster);
  refuseKeys(clusterPlace, cluster, REFUSED_OF_CLUSTER);
  needs(
    'insecure-skip-tls-verify',
    cluster.fields['insecure-skip-tls-verify'] === true,
    `clusters ${shown(cluster.name)} has insecure-skip-tls-verify, which lets anybody pose as the API server`
  );
  needs(
    'http',
    url.protocol === 'http:' && !LOOPBACK.test(url.hostname),
    `clusters ${shown(cluster.name)} server is not encrypted`
  );
  if (user) {
    refuseKeys(`${place}: users ${shown(user.name)}`, user, REFUSED_OF_USER);
    needs('exec', Boolean(user.fields.exec), `users ${shown(user.name)} has exec, which runs a program`);
  }
}
