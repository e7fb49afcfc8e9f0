import React, { useState } from 'react';
import { Section } from '../../components/section/Section';
import { SectionBody } from '../../components/section/SectionBody';
import { FirstLoad } from '../../components/state/FirstLoad';
import { DataTable } from '../../components/table/DataTable';
import { Pager } from '../../components/table/Pager';
import { useGateway, useNow } from '../../data';
import { podColumns } from './podColumns';

const PODS_A_PAGE = 25;

interface PageOf {
  cursor: string | undefined;
  start: number;
}

/** Pods of a node, broken ones first, a page at a time. */
export function NodePods({ node }: { node: string }) {
  const [pages, setPages] = useState<readonly PageOf[]>([{ cursor: undefined, start: 0 }]);
  const { cursor, start } = pages[pages.length - 1]!;
  const { answer, error } = useGateway('pods', { query: { node, sort: 'trouble', limit: PODS_A_PAGE, cursor } });
  const now = useNow();
  const next = answer?.next ?? null;
  return (
    <Section title="Pods on this node" aside="Broken ones first">
      {answer === null &&
        (error === null ? (
          <FirstLoad lines={6} label="Reading pods" />
        ) : (
          <SectionBody>Not known while the gateway does not answer: {error.message}.</SectionBody>
        ))}
      {answer !== null && answer.rows.length === 0 && <SectionBody>No pod runs here.</SectionBody>}
      {answer !== null && answer.rows.length > 0 && (
        <>
          <DataTable
            label="Pods on this node"
            columns={podColumns(now)}
            rows={answer.rows}
            rowKey={({ namespace, name }) => `${namespace}/${name}`}
          />
          <Pager
            noun="pods"
            from={start}
            shown={answer.rows.length}
            total={answer.total}
            onPrevious={pages.length > 1 ? () => setPages(pages.slice(0, -1)) : null}
            onNext={
              next === null ? null : () => setPages([...pages, { cursor: next, start: start + answer.rows.length }])
            }
          />
        </>
      )}
    </Section>
  );
}
