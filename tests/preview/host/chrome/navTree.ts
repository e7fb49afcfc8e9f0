import type { NavModelItem } from '@grafana/data';
import { config } from '@grafana/runtime';

/** The menu from the boot data. */
export function navTree(): NavModelItem[] {
  return config.bootData.navTree as NavModelItem[];
}

/** Is this entry's address the open page, or one above it? */
export function isActive(item: NavModelItem, pathname: string): boolean {
  const path = item.url?.split('?')[0] ?? '';
  return path !== '' && (pathname === path || pathname.startsWith(`${path}/`));
}

/** The menu entries that lead to an address: section first. */
export function trailTo(pathname: string): NavModelItem[] {
  for (const section of navTree()) {
    const child = section.children?.find((item) => isActive(item, pathname));
    if (child || isActive(section, pathname)) {
      return child ? [section, child] : [section];
    }
  }
  return [];
}
