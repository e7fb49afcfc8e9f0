import React, { useId, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Field, Input, Stack, useStyles2 } from '@grafana/ui';
import { contactPointTest, slackContactPoint, TEMPLATE_GROUP, TEMPLATE_GROUP_NAME } from '../../../../catalogue';
import { Banner } from '../../../components/source/Banner';
import { asAlertingError } from '../grafana/AlertingError';
import { createContactPoint, sendTest, writeTemplates } from '../grafana/contactPoints';
import { faultOfName, faultOfWebhook, uidOfName } from './checkContactPoint';

interface Props {
  /** Names that are taken. */
  taken: readonly string[];
  onSaved: (name: string) => void;
  onCancel: () => void;
}

type Said = { tone: 'info' | 'warning'; title: string; words: string };

/** A Slack contact point: tried with a real message, then saved. The address is sent once and never shown. */
export function ContactPointForm({ taken, onSaved, onCancel }: Props) {
  const styles = useStyles2(getStyles);
  const [nameId, urlId] = [useId(), useId()];
  const [name, setName] = useState('Clusterscope Slack');
  const [url, setUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [nameFault, urlFault] = [faultOfName(name, taken), faultOfWebhook(url)];
  const point = () => slackContactPoint({ uid: uidOfName(name), name: name.trim() }, { url: url.trim() });

  const attempt = async (work: () => Promise<void>, failed: string) => {
    setBusy(true);
    setSaid(null);
    try {
      // The message is made of these; without them Slack would get an empty one.
      await writeTemplates(TEMPLATE_GROUP_NAME, TEMPLATE_GROUP);
      await work();
    } catch (thrown) {
      setSaid({ tone: 'warning', title: failed, words: asAlertingError(thrown).message });
    } finally {
      setBusy(false);
    }
  };
  const test = () =>
    attempt(async () => {
      await sendTest(contactPointTest(point()));
      setSaid({ tone: 'info', title: 'Sent.', words: 'Look into the channel: a test message is there.' });
    }, 'The test message did not arrive.');
  const save = () =>
    attempt(async () => {
      await createContactPoint(point());
      onSaved(name.trim());
    }, 'Not saved.');

  return (
    <form
      className={styles.form}
      aria-label="New Slack contact point"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack direction="column" gap={1}>
        <Stack direction="row" wrap="wrap" gap={2} alignItems="flex-end">
          <Field noMargin label="Name" htmlFor={nameId} invalid={nameFault !== ''} error={nameFault}>
            <Input id={nameId} width={30} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          </Field>
          <Field
            noMargin
            label="Address of Slack’s incoming webhook"
            htmlFor={urlId}
            description="A secret: Grafana keeps it encrypted and shows it to nobody again."
            invalid={url !== '' && urlFault !== ''}
            error={url === '' ? undefined : urlFault}
          >
            <Input
              id={urlId}
              type="password"
              autoComplete="off"
              width={60}
              placeholder="https://hooks.slack.com/services/…"
              value={url}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
          </Field>
        </Stack>
        {said && (
          <Banner tone={said.tone} title={said.title}>
            {said.words}
          </Banner>
        )}
        <Stack direction="row" gap={1}>
          <Button type="button" variant="secondary" disabled={busy || urlFault !== ''} onClick={() => void test()}>
            Send a test message
          </Button>
          <Button type="submit" disabled={busy || nameFault !== '' || urlFault !== ''}>
            Save
          </Button>
          <Button type="button" variant="secondary" fill="text" onClick={onCancel}>
            Cancel
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  form: css({
    padding: theme.spacing(1.5, 2),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
  }),
});
