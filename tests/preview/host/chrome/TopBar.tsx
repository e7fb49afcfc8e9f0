import React, { useSyncExternalStore } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2, NavModelItem } from '@grafana/data';
import { config, locationService } from '@grafana/runtime';
import { Badge, Link, ToolbarButton, useStyles2 } from '@grafana/ui';
import { useLocation } from 'react-router';
import { currentPage } from './currentPage';
import { trailTo } from './navTree';

function breadcrumbs(nav: NavModelItem | undefined, pathname: string): NavModelItem[] {
  const own: NavModelItem[] = [];
  for (let item = nav; item; item = item.parentItem) {
    if (!item.hideFromBreadcrumbs) {
      own.unshift(item);
    }
  }
  // A page may name the sections above it itself: the menu's words for them are then left out.
  const menu = trailTo(pathname).filter((item) => !own.some(({ text }) => text === item.text));
  return [...menu, ...own];
}

function switchTheme(): void {
  const { pathname, search } = locationService.getLocation();
  const query = new URLSearchParams(search);
  query.set('theme', config.theme2.isLight ? 'dark' : 'light');
  window.location.assign(`${pathname}?${query.toString()}`);
}

/** Breadcrumbs on the left; who is looking and the theme switch on the right. */
export function TopBar() {
  const styles = useStyles2(getStyles);
  const { pathname } = useLocation();
  const nav = useSyncExternalStore(currentPage.subscribe, currentPage.get);
  const items = breadcrumbs(nav, pathname);
  const { orgRole } = config.bootData.user;
  return (
    <header className={styles.bar}>
      <nav aria-label="Breadcrumbs">
        <ol className={styles.crumbs}>
          {items.map((item, index) => (
            <li key={`${item.text}-${index}`}>
              {index > 0 && (
                <span className={styles.separator} aria-hidden>
                  ›
                </span>
              )}
              {item.url && index < items.length - 1 ? (
                <Link href={item.url}>{item.text}</Link>
              ) : (
                <span>{item.text}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.right}>
        <Badge text={orgRole} color="blue" />
        <ToolbarButton icon="adjust-circle" tooltip="Switch theme" onClick={switchTheme} />
      </div>
    </header>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: 40,
    flexShrink: 0,
    padding: theme.spacing(0, 2),
    background: theme.colors.background.primary,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  crumbs: css({ display: 'flex', listStyle: 'none', margin: 0 }),
  separator: css({ padding: theme.spacing(0, 1), color: theme.colors.text.secondary }),
  right: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
});
