/** @jest-environment jsdom */
import React from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { answerProxy, listDataSources } from '../testing/grafanaServices';
import { PageAt } from '../testing/PageAt';
import { TimeControls } from './TimeControls';
import { useGateway } from '../source/useGateway';

function Address() {
  useGateway('summary');
  return <output>{useLocation().search}</output>;
}

describe('time controls', () => {
  test('a click on refresh asks again; moving back writes the range into the URL', async () => {
    listDataSources([{ uid: 'east', name: 'east' }]);
    const asked = answerProxy(() => Promise.resolve({ status: 200, data: { asOf: 1, degraded: [] } }));
    render(
      <PageAt address="/?cluster=east&from=1000000&to=2000000&refresh=off">
        <TimeControls />
        <Address />
      </PageAt>
    );
    await act(async () => {});
    expect(asked).toHaveLength(1);
    await act(async () => void fireEvent.click(screen.getByTestId('data-testid RefreshPicker run button')));
    expect(asked).toHaveLength(2);
    fireEvent.click(screen.getByLabelText('Move time range backwards'));
    expect(screen.getByRole('status')).toHaveTextContent('?cluster=east&from=500000&to=1500000&refresh=off');
  });
});
