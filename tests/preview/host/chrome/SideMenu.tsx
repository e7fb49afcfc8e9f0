import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2, IconName, NavModelItem } from '@grafana/data';
import { Icon, Link, useStyles2 } from '@grafana/ui';
import { useLocation } from 'react-router';
import { isActive, navTree } from './navTree';

function Entry({ item, level }: { item: NavModelItem; level: number }) {
  const styles = useStyles2(getStyles);
  const { pathname } = useLocation();
  const active = isActive(item, pathname) && !item.children?.length;
  return (
    <li>
      <Link
        href={item.url ?? '/'}
        className={active ? `${styles.link} ${styles.active}` : styles.link}
        aria-current={active ? 'page' : undefined}
        style={{ paddingLeft: 12 + level * 16 }}
      >
        {level === 0 &&
          (item.img ? (
            <img src={`/${item.img}`} alt="" width={16} height={16} />
          ) : (
            <Icon name={(item.icon as IconName) ?? 'apps'} />
          ))}
        {item.text}
      </Link>
      {item.children && item.children.length > 0 && (
        <ul className={styles.list}>
          {item.children.map((child) => (
            <Entry key={child.id ?? child.url} item={child} level={level + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The menu on the left: pages from plugin.json, dashboards, data sources. */
export function SideMenu() {
  const styles = useStyles2(getStyles);
  return (
    <nav aria-label="Navigation" className={styles.nav}>
      <ul className={styles.list}>
        {navTree().map((item) => (
          <Entry key={item.id} item={item} level={0} />
        ))}
      </ul>
    </nav>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  nav: css({
    width: 220,
    flexShrink: 0,
    borderRight: `1px solid ${theme.colors.border.weak}`,
    background: theme.colors.background.primary,
    padding: theme.spacing(1, 0),
    overflowY: 'auto',
  }),
  list: css({ listStyle: 'none' }),
  link: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 1.5),
    color: theme.colors.text.primary,
    '&:hover': { background: theme.colors.action.hover },
  }),
  active: css({ background: theme.colors.action.selected, fontWeight: theme.typography.fontWeightMedium }),
});
