const DISK = 'device="/dev/sda1",fstype="ext4",mountpoint="/"';

/** What node-exporter says of a disk: free and total of `what` (`bytes` or `files`), and of an image that is always full. */
export const disk = (free: string, total: string, values: string, all = '1000x2000') => ({
  [`${free}{${DISK}}`]: values,
  [`${total}{${DISK}}`]: all,
  [`${free}{device="/dev/loop0",fstype="squashfs",mountpoint="/snap"}`]: '0x2000',
  [`${total}{device="/dev/loop0",fstype="squashfs",mountpoint="/snap"}`]: all,
});

/** The disk of node-b by cAdvisor, and a memory-backed file system. */
export const byKubelet = (family: string, values: string) =>
  Object.fromEntries(
    ['/dev/vda1', '/dev/shm', 'tmpfs'].map((device) => [
      `container_fs_${family}{job="kubelet",instance="b",node="node-b",id="/",device="${device}"}`,
      values,
    ])
  );

export const ON_DISK = { device: '/dev/sda1' };
