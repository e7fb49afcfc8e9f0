import React from 'react';
import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { SideMenu } from './SideMenu';
import { TopBar } from './TopBar';

/** The frame around every page. */
export function Shell({ children }: { children: React.ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.shell}>
      <SideMenu />
      <div className={styles.column}>
        <TopBar />
        <main className={styles.main} id="pageContent">
          {children}
        </main>
      </div>
    </div>
  );
}

const getStyles = () => ({
  shell: css({ display: 'flex', height: '100vh' }),
  column: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 }),
  main: css({ flexGrow: 1, overflow: 'auto' }),
});
