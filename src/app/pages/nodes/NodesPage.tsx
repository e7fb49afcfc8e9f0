import React, { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { nodeTableQueries } from '../../../catalogue';
import { CarriedLinks } from '../../components/link/CarriedLinks';
import { PageFrame, useCluster, useGateway, useNow, usePrometheus } from '../../data';
import { NODES_A_PAGE, nodesAddressOf, parametersOf, type NodesAddress } from './nodesAddress';
import { NodesView } from './NodesView';

const FIRST_PAGE = { cursor: undefined, start: 0 };

/** All nodes: the gateway's facts, and Prometheus' usage of those on screen. */
export default function NodesPage() {
  const { settings } = useCluster();
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => nodesAddressOf(search.toString()), [search]);
  const [visited, setVisited] = useState<ReadonlyArray<Pick<NodesAddress, 'cursor' | 'start'>>>([]);
  const { text, sort, order, cursor, start } = address;

  const nodes = useGateway('nodes', { query: { text: text || undefined, sort, order, cursor, limit: NODES_A_PAGE } });
  const names = nodes.answer?.rows.map(({ name }) => name).join('\n') ?? '';
  const queries = useMemo(
    () => nodeTableQueries(names === '' ? [] : names.split('\n'), { cluster: settings.clusterLabel }),
    [names, settings.clusterLabel]
  );
  const prometheus = usePrometheus(queries);
  const now = useNow();

  const go = useCallback(
    (change: Partial<NodesAddress>, replace: boolean) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(
            parametersOf({ ...nodesAddressOf(before.toString()), ...change })
          )) {
            if (value === null) {
              after.delete(name);
            } else {
              after.set(name, value);
            }
          }
          return after;
        },
        { replace }
      ),
    [setSearch]
  );
  const filter = useCallback((typed: string) => go({ text: typed, ...FIRST_PAGE }, true), [go]);
  const next = nodes.answer?.next ?? null;
  const previous = visited.filter((page) => page.start < start).pop() ?? FIRST_PAGE;

  return (
    <PageFrame title="Nodes">
      <CarriedLinks>
        <NodesView
          nodes={nodes}
          prometheus={prometheus}
          now={now}
          address={address}
          onFilter={filter}
          onSort={(by, direction) => go({ sort: by, order: direction, ...FIRST_PAGE }, false)}
          onPrevious={start > 0 ? () => go(previous, false) : null}
          onNext={
            next === null
              ? null
              : () => {
                  setVisited([...visited, { cursor, start }]);
                  go({ cursor: next, start: start + (nodes.answer?.rows.length ?? 0) }, false);
                }
          }
        />
      </CarriedLinks>
    </PageFrame>
  );
}
