/** Labels that name a PersistentVolumeClaim. */
export const CLAIM = ['cluster', 'namespace', 'persistentvolumeclaim'];
