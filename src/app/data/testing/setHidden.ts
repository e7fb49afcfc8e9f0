import { act } from '@testing-library/react';

/** Hides or shows the browser tab. */
export async function setHidden(hidden: boolean): Promise<void> {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
}
