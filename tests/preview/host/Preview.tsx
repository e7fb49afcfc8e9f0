import React, { useSyncExternalStore } from 'react';
import { ThemeContext } from '@grafana/data';
import { LocationServiceProvider, config, locationService } from '@grafana/runtime';
import { ErrorBoundaryAlert, GlobalStyles, PortalContainer } from '@grafana/ui';
import { Navigate, Route, Router, Routes } from 'react-router';
import { PAGES } from '../../../src/contract/links';
import { Shell } from './chrome/Shell';
import { AppPage } from './pages/AppPage';
import { DashboardListPage } from './pages/DashboardListPage';
import { DashboardPage } from './pages/DashboardPage';
import { DataSourceEditPage } from './pages/DataSourceEditPage';
import { DataSourceListPage } from './pages/DataSourceListPage';
import { NewDataSourcePage } from './pages/NewDataSourcePage';

const history = locationService.getHistory();
const subscribe = (listener: () => void) => history.listen(listener);
const currentLocation = () => history.location;

/** Everything on the page: theme, router on Grafana's history, frame, pages. */
export function Preview() {
  const location = useSyncExternalStore(subscribe, currentLocation);
  return (
    <ThemeContext.Provider value={config.theme2}>
      <LocationServiceProvider service={locationService}>
        <GlobalStyles />
        <Router navigator={history as never} location={location} navigationType={history.action as never}>
          <Shell>
            <ErrorBoundaryAlert key={location.pathname.split('/').slice(0, 3).join('/')} style="page">
              <Routes>
                <Route path="/a/:id/*" element={<AppPage />} />
                <Route path="/d/:uid/*" element={<DashboardPage />} />
                <Route path="/dashboards" element={<DashboardListPage />} />
                <Route path="/connections/datasources" element={<DataSourceListPage />} />
                <Route path="/connections/datasources/edit/:uid" element={<DataSourceEditPage />} />
                <Route path="/connections/datasources/new" element={<NewDataSourcePage />} />
                <Route path="/connections/datasources/:type" element={<NewDataSourcePage />} />
                <Route path="*" element={<Navigate to={PAGES.overview} replace />} />
              </Routes>
            </ErrorBoundaryAlert>
          </Shell>
          <PortalContainer />
        </Router>
      </LocationServiceProvider>
    </ThemeContext.Provider>
  );
}
