const KEY = 'clusterscope.cluster';

/** UID of the cluster looked at last in this browser; null when there is none, or storage is off. */
export function rememberedCluster(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the UID for the next visit; does nothing where storage is off. */
export function rememberCluster(uid: string): void {
  try {
    window.localStorage.setItem(KEY, uid);
  } catch {
    // A browser without storage only loses the convenience.
  }
}
