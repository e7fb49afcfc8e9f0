import type { Context } from './Context';

/** Global kernel settings the kubelet writes at start; files stand in for them so that the host keeps its own. */
const SHADOWED_SYSCTLS: Record<string, number> = {
  'vm/overcommit_memory': 1,
  'vm/panic_on_oom': 0,
  'kernel/panic': 10,
  'kernel/panic_on_oops': 1,
};

/** Sizes in MiB of the local volumes the node offers; each is a file system of its own so that it can fill up. */
export const VOLUME_SIZES = [64, 64, 64, 64];

/** Folders of the instance mounted over the host's, inside the node's mount namespace only. */
const PRIVATE_FOLDERS: Record<string, string> = {
  '/var/lib/kubelet': 'data/kubelet',
  '/var/log': 'data/log',
};

/** The node's /etc/hosts. */
export const nodeHosts = (context: Context, hostname: string): string =>
  `127.0.0.1 localhost\n${context.ip} ${hostname}\n`;

/**
 * The script that is process 1 of the node: it makes mounts and network private, says so by creating `node-ready`,
 * and then waits for its input to end, which happens when the process that started the stack is gone, however
 * that came about. With process 1 the kernel ends every process, mount and interface of the node.
 */
export function nodeInitScript(context: Context, hostname: string): string {
  const sysctls = Object.entries(SHADOWED_SYSCTLS).flatMap(([name, value]) => {
    const file = `/run/sysctl/${name.replace('/', '_')}`;
    return [`echo ${value} > ${file}`, `mount --bind ${file} /proc/sys/${name}`];
  });
  const folders = Object.entries(PRIVATE_FOLDERS).flatMap(([target, own]) => [
    `mkdir -p ${target}`,
    `mount --bind '${context.file(own)}' ${target}`,
  ]);
  const volumes = VOLUME_SIZES.map(
    (mib, index) => `mount -t tmpfs -o size=${mib}m tmpfs '${context.file('volumes', String(index))}'`
  );
  return `${[
    '#!/bin/bash',
    'set -euo pipefail',
    `hostname ${hostname}`,
    'mount --make-rshared /',
    'mount -t tmpfs tmpfs /run',
    'mkdir -p /run/containerd /run/lock /run/sysctl',
    'mkdir -p /var/lib/cni && mount -t tmpfs tmpfs /var/lib/cni',
    ...folders,
    'mount --make-rshared /var/lib/kubelet',
    ...volumes,
    ...sysctls,
    // No name server is in reach: names are to fail at once instead of after ten seconds.
    `mount --bind '${context.file('etc', 'hosts')}' /etc/hosts`,
    `mount --bind '${context.file('etc', 'resolv.conf')}' /etc/resolv.conf`,
    'ip link set lo up',
    // The node's address cannot be a loopback one; the peer end leads nowhere.
    'ip link add node0 type veth peer name node0p',
    `ip addr add ${context.ip}/24 dev node0`,
    'ip link set node0 up',
    'ip link set node0p up',
    // Service addresses need some route before they are rewritten to a pod's.
    'ip route add default via 10.89.0.1 dev node0',
    'echo 1 > /proc/sys/net/ipv4/ip_forward',
    `touch '${context.file('node-ready')}'`,
    'set +e',
    // bash reaps the orphans that process 1 inherits while it waits in read.
    'while read -r _; do :; done',
  ].join('\n')}\n`;
}
