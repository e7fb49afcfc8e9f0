/** @jest-environment jsdom */
import React from 'react';
import { act, render, screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { listDataSources } from '../data/testing/grafanaServices';
import { PageAt } from '../data/testing/PageAt';
import { useCluster } from './useCluster';

function Page() {
  const { uid, name, all, pick } = useCluster();
  const { search } = useLocation();
  return (
    <>
      <output>{`${uid} ${name} of ${all.map((cluster) => cluster.uid).join()} at ${search}`}</output>
      <button onClick={() => pick('w')}>west</button>
    </>
  );
}
const shown = () => screen.getByRole('status').textContent;

beforeEach(() => {
  window.localStorage.clear();
  listDataSources([
    { uid: 'w', name: 'west' },
    { uid: 'e', name: 'east' },
  ]);
});

describe('ClusterProvider', () => {
  test('the first cluster by name, written into the URL beside what is there', () => {
    render(
      <PageAt address="/?from=now-6h">
        <Page />
      </PageAt>
    );
    expect(shown()).toBe('e east of e,w at ?from=now-6h&cluster=e');
  });

  test('a picked cluster is in the URL and is remembered for the next visit', () => {
    const { unmount } = render(
      <PageAt address="/?cluster=e">
        <Page />
      </PageAt>
    );
    act(() => screen.getByText('west').click());
    expect(shown()).toBe('w west of e,w at ?cluster=w');
    unmount();
    render(
      <PageAt address="/">
        <Page />
      </PageAt>
    );
    expect(shown()).toMatch(/^w west/);
  });

  test('an unknown cluster is said, and others are offered', () => {
    render(
      <PageAt address="/?cluster=gone">
        <Page />
      </PageAt>
    );
    expect(screen.getByRole('alert')).toHaveTextContent('There is no cluster “gone” here');
    act(() => screen.getByRole('button', { name: 'east' }).click());
    expect(shown()).toMatch(/^e east/);
  });

  test('without any data source of ours the built-in one is not taken for a cluster', () => {
    listDataSources([]);
    render(
      <PageAt address="/">
        <Page />
      </PageAt>
    );
    expect(screen.getByText('no cluster')).toBeInTheDocument();
  });
});
