import React from 'react';
import { CopyBlock } from '../../../components/copy/CopyBlock';
import { Section } from '../../../components/section/Section';
import { SectionBody } from '../../../components/section/SectionBody';

const COMMANDS = `# Grafana: the same rules, contact point and message as provisioning files
cp provisioning/alerting/*.yaml /etc/grafana/provisioning/alerting/

# Prometheus and Alertmanager instead
cp provisioning/prometheus/rules/*.yaml /etc/prometheus/rules/
`;

/** For those who may not install: the same as files, for whoever may. */
export function FilesOffer() {
  return (
    <Section title="Install from files">
      <SectionBody>
        <p>The repository holds the same rules as files. Give this to whoever runs Grafana or Prometheus:</p>
        <CopyBlock label="commands that install the rules from files" text={COMMANDS} />
      </SectionBody>
    </Section>
  );
}
