import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');
export const PLUGIN_ID = 'clusterscope-kubernetes-app';
export const DIST = join(ROOT, 'dist');
export const PLUGIN_FOLDER = join(DIST, PLUGIN_ID);
/** Folder of the nested data source below the app's. */
export const DATASOURCE_FOLDER = 'datasource';
