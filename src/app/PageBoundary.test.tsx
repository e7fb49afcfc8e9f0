/** @jest-environment jsdom */
import React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { PageBoundary } from './PageBoundary';

let fault: Error | null;
function Page() {
  if (fault) {
    throw fault;
  }
  return <p>all well</p>;
}

beforeEach(() => {
  // React reports a caught fault there as well.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

describe('PageBoundary', () => {
  test('says what failed, and tries again', () => {
    fault = new Error('row is undefined');
    render(
      <PageBoundary>
        <Page />
      </PageBoundary>
    );
    expect(screen.getByRole('alert')).toHaveTextContent('report this message: row is undefined');
    fault = null;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('all well')).toBeInTheDocument();
  });

  test('a chunk that is gone after an upgrade asks for a reload', () => {
    fault = Object.assign(new Error('Loading chunk 12 failed'), { name: 'ChunkLoadError' });
    render(
      <PageBoundary>
        <Page />
      </PageBoundary>
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Reload the tab');
    expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
  });
});
