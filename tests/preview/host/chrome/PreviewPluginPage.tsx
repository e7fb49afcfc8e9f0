import React, { useEffect } from 'react';
import { css } from '@emotion/css';
import { PageLayoutType, type GrafanaTheme2, type NavModelItem } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import { Tab, TabsBar, useStyles2 } from '@grafana/ui';
import { useLocation } from 'react-router';
import { currentPage } from './currentPage';
import { trailTo } from './navTree';

function Tabs({ items }: { items: NavModelItem[] }) {
  return (
    <TabsBar>
      {items.map((tab) => (
        <Tab
          key={tab.url ?? tab.text}
          label={tab.text}
          href={tab.url}
          active={tab.active}
          icon={tab.icon}
          counter={tab.tabCounter}
          suffix={tab.tabSuffix}
          onChangeTab={tab.onClick}
        />
      ))}
    </TabsBar>
  );
}

/** What `PluginPage` of @grafana/runtime becomes: heading, subtitle, info, actions, tabs, content. */
export function PreviewPluginPage(props: PluginPageProps) {
  const { pageNav, subTitle, info, actions, renderTitle, layout, children } = props;
  const styles = useStyles2(getStyles);
  const { pathname } = useLocation();
  useEffect(() => {
    currentPage.set(pageNav);
    return () => currentPage.set(undefined);
  }, [pageNav]);
  const title = pageNav?.text ?? trailTo(pathname).at(-1)?.text ?? '';
  useEffect(() => {
    document.title = `${title} - Clusterscope preview`;
  }, [title]);
  const tabs = pageNav?.children?.filter((child) => !child.hideFromTabs) ?? [];
  if (layout === PageLayoutType.Canvas || layout === PageLayoutType.Custom) {
    return <div className={styles.page}>{children}</div>;
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          {renderTitle ? renderTitle(title) : <h1 className={styles.title}>{title}</h1>}
          {(subTitle ?? pageNav?.subTitle) && <div className={styles.subTitle}>{subTitle ?? pageNav?.subTitle}</div>}
        </div>
        {info?.map((item) => (
          <div key={item.label}>
            <div className={styles.subTitle}>{item.label}</div>
            {item.value}
          </div>
        ))}
        <div className={styles.actions}>{actions}</div>
      </div>
      {tabs.length > 0 && <Tabs items={tabs} />}
      <div className={styles.content}>{children}</div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ padding: theme.spacing(3), minHeight: '100%', display: 'flex', flexDirection: 'column' }),
  head: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2, 3), marginBottom: theme.spacing(2) }),
  title: css({ margin: 0 }),
  subTitle: css({ color: theme.colors.text.secondary }),
  actions: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), marginLeft: 'auto' }),
  content: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, paddingTop: theme.spacing(1) }),
});
