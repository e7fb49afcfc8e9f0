import React, { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PAGES } from '../contract/links';
import { ROUTE_PATHS } from './routes';
import { ClusterPage } from './ClusterPage';
import { PageBoundary } from './PageBoundary';

const OverviewPage = lazy(() => import('./pages/overview/OverviewPage'));
const NodesPage = lazy(() => import('./pages/nodes/NodesPage'));
const NodePage = lazy(() => import('./pages/nodes/NodePage'));
const AlertsPage = lazy(() => import('./pages/alerts/AlertsPage'));
const ObjectPage = lazy(() => import('./pages/objects/ObjectPage'));
const SetupPage = lazy(() => import('./pages/setup/SetupPage'));

/** Root of the app below `/a/<app>/`. */
export default function App() {
  return (
    <PageBoundary>
      <Routes>
        <Route element={<ClusterPage none={<SetupPage />} />}>
          <Route path={ROUTE_PATHS.overview} element={<OverviewPage />} />
          <Route path={ROUTE_PATHS.nodes} element={<NodesPage />} />
          <Route path={ROUTE_PATHS.node} element={<NodePage />} />
          <Route path={ROUTE_PATHS.alerts} element={<AlertsPage />} />
          <Route path={ROUTE_PATHS.object} element={<ObjectPage />} />
        </Route>
        <Route path={ROUTE_PATHS.setup} element={<SetupPage />} />
        <Route path="*" element={<Navigate to={PAGES.overview} replace />} />
      </Routes>
    </PageBoundary>
  );
}
