import React, { Component, type ReactNode } from 'react';
import { PluginPage } from '@grafana/runtime';
import { Alert, Button, Stack } from '@grafana/ui';

interface Props {
  children: ReactNode;
}

interface State {
  error: Error | null;
}

/** A chunk of the page is gone from the server, as happens after an upgrade while a tab stays open. */
const isMissingChunk = (error: Error) => error.name === 'ChunkLoadError' || /loading (css )?chunk/i.test(error.message);

/** Keeps a fault of one page from taking Grafana's frame along, and says what can be done. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) {
      return this.props.children;
    }
    const missing = isMissingChunk(error);
    return (
      <PluginPage pageNav={{ text: 'This page failed' }}>
        <Alert
          severity="error"
          title={missing ? 'A part of this page is no longer on the server' : 'This page has a fault'}
        >
          <Stack direction="column" gap={1} alignItems="flex-start">
            <span>
              {missing
                ? 'Clusterscope was probably upgraded while this tab was open. Reload the tab.'
                : `Try again; if it fails again, report this message: ${error.message}`}
            </span>
            <Button
              variant="secondary"
              onClick={() => (missing ? window.location.reload() : this.setState({ error: null }))}
            >
              {missing ? 'Reload' : 'Try again'}
            </Button>
          </Stack>
        </Alert>
      </PluginPage>
    );
  }
}
