import type * as TestingLibrary from '@testing-library/dom';
import { TextDecoder, TextEncoder } from 'node:util';

if (typeof window !== 'undefined') {
  // jsdom leaves these out; @grafana/ui and react-router need them.
  Object.assign(window, { TextEncoder, TextDecoder });
  window.matchMedia ??= (query: string) =>
    ({
      matches: false,
      media: query,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    }) as unknown as MediaQueryList;
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  // Icons are fetched one by one; in tests there is nobody to answer.
  jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));
  window.IntersectionObserver ??= class {
    root = null;
    rootMargin = '';
    scrollMargin = '';
    thresholds = [];
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  };
  require('@testing-library/jest-dom');
  // Its own second is too short for a busy machine.
  (require('@testing-library/dom') as typeof TestingLibrary).configure({ asyncUtilTimeout: 60_000 });
}

// No test may depend on how fast the machine is.
jest.setTimeout(120_000);
