import React, { useMemo, useState } from 'react';
import { overviewQueries } from '../../../catalogue';
import { CarriedLinks } from '../../components/link/CarriedLinks';
import { PageFrame, useCluster, useGateway, useNow, usePrometheus } from '../../data';
import { OverviewView } from './OverviewView';

/** Enough for a screen while the answer stays small; the rest on demand. */
const FEW = 8;
const MANY = 500;

/** What is wrong now, how full the cluster is, how its nodes and API server do. */
export default function OverviewPage() {
  const { settings } = useCluster();
  const [limit, setLimit] = useState(FEW);
  const queries = useMemo(() => overviewQueries({ cluster: settings.clusterLabel }), [settings.clusterLabel]);
  const problems = useGateway('problems', { query: { limit } });
  const summary = useGateway('summary');
  const health = useGateway('health');
  const prometheus = usePrometheus(queries);
  const now = useNow();
  return (
    <PageFrame title="Overview">
      <CarriedLinks>
        <OverviewView
          problems={problems}
          summary={summary}
          health={health}
          prometheus={prometheus}
          now={now}
          onShowMore={limit === FEW ? () => setLimit(MANY) : null}
        />
      </CarriedLinks>
    </PageFrame>
  );
}
