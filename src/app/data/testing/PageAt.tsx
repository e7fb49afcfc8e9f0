import React, { type ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { ClusterProvider } from '../../cluster';
import { TimeProvider } from '../time/TimeProvider';

/** What stands around every page, at an address. */
export function PageAt({ address, children }: { address: string; children: ReactNode }) {
  return (
    <MemoryRouter initialEntries={[address]} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <ClusterProvider none="no cluster">
        <TimeProvider>{children}</TimeProvider>
      </ClusterProvider>
    </MemoryRouter>
  );
}
