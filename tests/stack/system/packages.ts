import fs from 'node:fs';
import { runOk } from './run';

interface SystemPackage {
  debian: string;
  /** Any of these files shows that the package is there. */
  files: string[];
  /** Whether such a file will do; by default any does. */
  suits?(file: string): boolean;
}

/** A dynamically linked program names its loader, and runs in no image that lacks it. */
const isStatic = (file: string): boolean => !fs.readFileSync(file).includes('/ld-linux');

/** What a real node needs beside the binaries built from Go modules. */
const NODE_PACKAGES: readonly SystemPackage[] = [
  { debian: 'containerd', files: ['/usr/bin/containerd'] },
  { debian: 'runc', files: ['/usr/sbin/runc', '/usr/bin/runc'] },
  { debian: 'containernetworking-plugins', files: ['/usr/lib/cni/bridge', '/opt/cni/bin/bridge'] },
  { debian: 'busybox-static', files: ['/usr/bin/busybox', '/bin/busybox'], suits: isStatic },
  { debian: 'nftables', files: ['/usr/sbin/nft'] },
  { debian: 'iptables', files: ['/usr/sbin/iptables'] },
  { debian: 'iproute2', files: ['/usr/sbin/ip', '/sbin/ip', '/bin/ip'] },
  { debian: 'conntrack', files: ['/usr/sbin/conntrack'] },
  { debian: 'util-linux', files: ['/usr/bin/unshare'] },
  { debian: 'prometheus-node-exporter', files: ['/usr/bin/prometheus-node-exporter'] },
];

/** What tests and pictures of pages need. */
export const BROWSER_PACKAGES: readonly SystemPackage[] = [{ debian: 'chromium', files: ['/usr/bin/chromium'] }];

const isMissing = ({ files, suits }: SystemPackage): boolean =>
  !files.some((file) => fs.existsSync(file) && (suits?.(file) ?? true));

/** True when a real node can run here: Linux, root, and the packages present or installable. */
export const canRunRealNode = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Installs what is missing with apt. Throws one line naming the packages when that is not possible.
 * @param report receives progress lines
 * @param wanted by default what a real node needs
 */
export async function ensureSystemPackages(
  report: (line: string) => void,
  wanted: readonly SystemPackage[] = NODE_PACKAGES
): Promise<void> {
  const missing = wanted.filter(isMissing).map(({ debian }) => debian);
  if (missing.length === 0) {
    return;
  }
  if (!canRunRealNode() || !fs.existsSync('/usr/bin/apt-get')) {
    throw new Error(`missing on this machine: ${missing.join(', ')} (apt-get install ${missing.join(' ')})`);
  }
  report(`installing ${missing.join(', ')}`);
  // Services that packages bring along (containerd, node-exporter) are not to start on the host.
  const noServices = '/usr/sbin/policy-rc.d';
  const ours = !fs.existsSync(noServices);
  if (ours) {
    fs.writeFileSync(noServices, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-q', '--no-install-recommends', ...missing];
  try {
    await runOk('apt-get', install, { env, timeoutMs: 300_000 }).catch(async () => {
      await runOk('apt-get', ['update', '-q'], { env, timeoutMs: 300_000 });
      await runOk('apt-get', install, { env, timeoutMs: 600_000 });
    });
  } catch (error) {
    throw new Error(`apt could not install ${missing.join(', ')}: ${(error as Error).message}`);
  } finally {
    if (ours) {
      fs.rmSync(noServices, { force: true });
    }
  }
}
