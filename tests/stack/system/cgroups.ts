import fs from 'node:fs';
import path from 'node:path';

export interface CgroupHierarchy {
  mount: string;
  version: 1 | 2;
}

const readMountinfo = () => fs.readFileSync('/proc/self/mountinfo', 'utf8');

/** Every mounted cgroup hierarchy. */
function mountedHierarchies(mountinfo: string): CgroupHierarchy[] {
  return mountinfo.split('\n').flatMap((line): CgroupHierarchy[] => {
    const [before, after] = line.split(' - ');
    const type = after?.split(' ')[0];
    const mount = before?.split(' ')[4];
    return mount && (type === 'cgroup' || type === 'cgroup2') ? [{ mount, version: type === 'cgroup' ? 1 : 2 }] : [];
  });
}

/** The hierarchies with controllers; on a host with version 1 controllers a controller-less version 2 mount is left out. */
export function hierarchies(mountinfo = readMountinfo()): CgroupHierarchy[] {
  const found = mountedHierarchies(mountinfo);
  const first = found.filter((hierarchy) => hierarchy.version === 1);
  return first.length > 0 ? first : found;
}

function enableControllers(mount: string): void {
  const controllers = fs.readFileSync(path.join(mount, 'cgroup.controllers'), 'utf8').trim().split(' ');
  const wanted = controllers.filter((name) => ['cpu', 'cpuset', 'io', 'memory', 'pids', 'hugetlb'].includes(name));
  const control = wanted.map((name) => `+${name}`).join(' ');
  const file = path.join(mount, 'cgroup.subtree_control');
  try {
    fs.writeFileSync(file, control);
  } catch {
    // Inside a container the root group holds processes, and then the kernel lets it control no children:
    // they move to a group beside ours.
    const aside = path.join(mount, 'init');
    fs.mkdirSync(aside, { recursive: true });
    for (const pid of fs.readFileSync(path.join(mount, 'cgroup.procs'), 'utf8').trim().split('\n')) {
      try {
        fs.writeFileSync(path.join(aside, 'cgroup.procs'), pid);
      } catch {
        // A kernel thread, or a process that has just ended.
      }
    }
    fs.writeFileSync(file, control);
  }
}

/** Creates the group `name` where the kubelet wants its root: in every hierarchy of version 1, or in the one of version 2. */
export function createCgroup(name: string): void {
  for (const { mount, version } of hierarchies()) {
    if (version === 2) {
      enableControllers(mount);
    }
    const group = path.join(mount, name);
    fs.mkdirSync(group, { recursive: true });
    if (version === 2) {
      enableControllers(group);
      continue;
    }
    for (const file of ['cpuset.cpus', 'cpuset.mems']) {
      if (fs.existsSync(path.join(group, file))) {
        fs.writeFileSync(path.join(group, file), fs.readFileSync(path.join(mount, file)));
      }
    }
  }
}

function removeTree(group: string): void {
  for (const entry of fs.readdirSync(group, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      removeTree(path.join(group, entry.name));
    }
  }
  fs.rmdirSync(group);
}

/** Where the group still exists; runc makes it in a controller-less version 2 mount too. */
export const cgroupsLeft = (name: string): string[] =>
  mountedHierarchies(readMountinfo())
    .map(({ mount }) => path.join(mount, name))
    .filter((group) => fs.existsSync(group));

/** One attempt at removing the group everywhere; groups whose processes have not gone yet stay. */
export function tryRemoveCgroup(name: string): boolean {
  for (const group of cgroupsLeft(name)) {
    try {
      removeTree(group);
    } catch {
      // Still busy: the caller asks again.
    }
  }
  return cgroupsLeft(name).length === 0;
}
