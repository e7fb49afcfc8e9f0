import type { NavModelItem } from '@grafana/data';

type Listener = () => void;

/** What the open page says of itself (PluginPage's `pageNav`): the top bar's breadcrumbs follow it. */
class CurrentPage {
  private nav: NavModelItem | undefined;
  private readonly listeners = new Set<Listener>();

  get = () => this.nav;

  set(nav: NavModelItem | undefined): void {
    this.nav = nav;
    this.listeners.forEach((listener) => listener());
  }

  subscribe = (listener: Listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const currentPage = new CurrentPage();
