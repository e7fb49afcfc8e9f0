import { lazy } from 'react';
import { AppPlugin } from '@grafana/data';

// Nothing else may be imported here: Grafana loads this file before anybody opens a page.
export const plugin = new AppPlugin().setRootPage(lazy(() => import('./App')));
