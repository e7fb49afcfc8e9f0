import { locationService } from '@grafana/runtime';

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** As in Grafana, a click on any link to the same site changes the page without loading it anew. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const anchor = (event.target as Element | null)?.closest?.('a');
    const href = anchor?.getAttribute('href');
    if (!anchor || !href || event.defaultPrevented || !isPlainClick(event)) {
      return;
    }
    const external = anchor.origin !== window.location.origin || anchor.hasAttribute('download');
    if (external || (anchor.target && anchor.target !== '_self') || /^\/(public|api)\//.test(anchor.pathname)) {
      return;
    }
    event.preventDefault();
    locationService.push(`${anchor.pathname}${anchor.search}${anchor.hash}`);
  });
}
