// Stands for `react/jsx-runtime` in dependencies that import it. Not every Grafana patch release shares that module, and
// React 18's own copy, bundled, dies under React 19.
import { createElement, Fragment } from 'react';

function jsx(type, props, key) {
  return createElement(type, key === undefined ? props : { ...props, key });
}

export { Fragment, jsx, jsx as jsxs, jsx as jsxDEV };
