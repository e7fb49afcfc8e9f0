import React, { useId, useState } from 'react';
import { Button, Combobox, Field, RadioButtonGroup, Stack } from '@grafana/ui';
import { PROFILES, type Profile } from '../../../../catalogue';
import { Banner } from '../../../components/source/Banner';
import { Muted } from '../../../components/section/Muted';
import { Section } from '../../../components/section/Section';
import { SectionBody } from '../../../components/section/SectionBody';
import type { Targets } from '../useTargets';
import { ContactPointForm } from './ContactPointForm';

interface Props {
  targets: Targets;
  folderUid: string;
  receiver: string;
  profile: Profile;
  /** Rules of the profile that are not installed. */
  missing: number;
  busy: boolean;
  mayWriteContactPoints: boolean;
  onFolder: (uid: string) => void;
  onReceiver: (name: string) => void;
  onProfile: (profile: Profile) => void;
  onInstall: () => void;
  onContactPoint: (name: string) => void;
}

const PROFILE_WORDS: Record<Profile, string> = {
  quiet: 'only what needs somebody now',
  standard: 'also what will break if nobody acts',
  verbose: 'also what is worth knowing',
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Where rules are installed, whom they tell, and a whole profile at once. */
export function InstallSection(props: Props) {
  const { targets, folderUid, receiver, profile, missing, busy } = props;
  const [adding, setAdding] = useState(false);
  const [saved, setSaved] = useState('');
  const [folderId, receiverId] = [useId(), useId()];
  return (
    <Section title="Install">
      <SectionBody>
        <Stack direction="column" gap={1.5}>
          <Stack direction="row" wrap="wrap" gap={2} alignItems="flex-end">
            <Field noMargin label="Folder" htmlFor={folderId}>
              <Combobox
                id={folderId}
                width={28}
                value={folderUid}
                options={targets.folders.map(({ uid, title }) => ({ value: uid, label: title }))}
                onChange={({ value }) => props.onFolder(value)}
              />
            </Field>
            <Field noMargin label="Contact point" htmlFor={receiverId}>
              <Combobox
                id={receiverId}
                width={32}
                value={receiver || null}
                placeholder={targets.contactPoints.length === 0 ? 'There is none yet' : 'Pick one'}
                options={targets.contactPoints.map(({ name, type }) => ({
                  value: name,
                  label: name,
                  description: type,
                }))}
                onChange={({ value }) => props.onReceiver(value)}
              />
            </Field>
            {props.mayWriteContactPoints && !adding && (
              <Button variant="secondary" icon="plus" onClick={() => setAdding(true)}>
                New Slack contact point
              </Button>
            )}
          </Stack>
          {adding && (
            <ContactPointForm
              taken={targets.contactPoints.map(({ name }) => name)}
              onCancel={() => setAdding(false)}
              onSaved={(name) => {
                setAdding(false);
                setSaved(name);
                props.onContactPoint(name);
              }}
            />
          )}
          {saved !== '' && (
            <Banner tone="info" title={`${saved} is saved.`}>
              Grafana takes up to 60 seconds until it sends through a new contact point; until then messages go to its
              default one.
            </Banner>
          )}
          {targets.trouble !== '' && (
            <Banner tone="warning" title="Folders or contact points could not be read.">
              {targets.trouble}
            </Banner>
          )}
          <Stack direction="row" wrap="wrap" gap={2} alignItems="center">
            <RadioButtonGroup
              aria-label="Profile"
              options={PROFILES.map((value) => ({ value, label: capital(value) }))}
              value={profile}
              onChange={props.onProfile}
            />
            <Button disabled={busy || receiver === '' || missing === 0} onClick={props.onInstall}>
              {missing === 0
                ? `All of ${profile} is installed`
                : `Install ${profile}: ${missing} ${missing === 1 ? 'rule' : 'rules'}`}
            </Button>
            <Muted>
              {capital(profile)}: {PROFILE_WORDS[profile]}. Your notification policies stay untouched: each rule sends
              to the contact point by itself.
            </Muted>
          </Stack>
        </Stack>
      </SectionBody>
    </Section>
  );
}
