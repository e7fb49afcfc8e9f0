import React, { useCallback, useMemo, useState } from 'react';
import { ALERT_RULES, isInProfile, type Profile } from '../../../catalogue';
import type { EpochMs } from '../../../contract/time';
import { Section } from '../../components/section/Section';
import { Banner } from '../../components/source/Banner';
import { FirstLoad } from '../../components/state/FirstLoad';
import { Stopped } from '../../components/state/Stopped';
import { DataTable } from '../../components/table/DataTable';
import { useDryRuns } from './dryRun/useDryRuns';
import { OWN_FOLDER } from './grafana/folders';
import { mayWriteContactPoints, mayWriteRules, roleOfUser, RULES_NEEDED } from './grafana/permissions';
import { ConflictDialog } from './installed/ConflictDialog';
import type { RuleCluster } from './installed/ourRule';
import { FilesOffer } from './notify/FilesOffer';
import { InstallSection } from './notify/InstallSection';
import type { Deed } from './rules/changesOf';
import { rowsAt, RULE_SORTS, type RuleAddress } from './rules/ruleAddress';
import { ruleColumns } from './rules/ruleColumns';
import type { RuleRow } from './rules/RuleRow';
import { RuleToolbar } from './rules/RuleToolbar';
import { useDeeds } from './useDeeds';
import { useTargets } from './useTargets';

interface Props {
  cluster: RuleCluster;
  /** Null before Grafana first answered. */
  rows: readonly RuleRow[] | null;
  failed: boolean;
  now: EpochMs;
  address: RuleAddress;
  onAddress: (change: Partial<RuleAddress>) => void;
  onWritten: () => void;
}

/** The catalogue's rules as a table, and everything that can be done with them. */
export function RuleSection({ cluster, rows: known, failed, now, address, onAddress, onWritten }: Props) {
  const mayEdit = mayWriteRules();
  const [revision, setRevision] = useState(0);
  const targets = useTargets(mayEdit, revision);
  const [folderUid, setFolderUid] = useState(OWN_FOLDER.uid);
  const [picked, setPicked] = useState('');
  const [profile, setProfile] = useState<Profile>('standard');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wishes, setWishes] = useState<ReadonlyMap<string, number>>(new Map());
  const dryRuns = useDryRuns(cluster);
  const deeds = useDeeds(cluster, () => {
    setRevision((before) => before + 1);
    onWritten();
  });

  const rows = useMemo(
    () =>
      (known ?? []).map((row) => {
        const above = row.installed === null ? wishes.get(row.rule.id) : undefined;
        return above === undefined ? row : { ...row, above };
      }),
    [known, wishes]
  );
  const shown = useMemo(() => rowsAt(rows, address), [rows, address]);
  const chosenRows = rows.filter(({ rule }) => chosen.has(rule.id));
  const [only] = targets.contactPoints;
  const receiver = picked || (targets.contactPoints.length === 1 ? only!.name : '');
  const missing = rows.filter(({ rule, installed }) => installed === null && isInProfile(rule, profile));

  const twice = rows.filter(({ installed, inPrometheus }) => inPrometheus && installed && !installed.paused).length;

  const install = (toInstall: readonly RuleRow[]) =>
    deeds.act({
      rows: toInstall,
      deed: { do: 'install', target: { folderUid, receiver } },
      folder: (folderUid === OWN_FOLDER.uid && targets.folderToMake) || undefined,
    });
  const act = (toChange: readonly RuleRow[], deed: Deed) => void deeds.act({ rows: toChange, deed });
  const choose = useCallback(
    (ids: readonly string[], add: boolean) =>
      setChosen((before) => {
        const after = new Set(before);
        ids.forEach((id) => (add ? after.add(id) : after.delete(id)));
        return after;
      }),
    []
  );
  const toTry = mayEdit ? chosenRows : shown;
  const columns = ruleColumns({
    now,
    mayEdit,
    rows: shown,
    chosen,
    dryRuns,
    onChoose: choose,
    onUpdate: (row) => act([row], { do: 'update' }),
    onThreshold: (row, above) =>
      row.installed === null
        ? setWishes((before) => new Map(before).set(row.rule.id, above))
        : act([row], { do: 'threshold', above }),
  });

  return (
    <>
      {!mayEdit && (
        <Banner tone="info" title={`You may look at alerts, not install them (role ${roleOfUser()}).`}>
          Grafana asks for {RULES_NEEDED}.
        </Banner>
      )}
      {mayEdit ? (
        <InstallSection
          targets={targets}
          folderUid={folderUid}
          receiver={receiver}
          profile={profile}
          missing={missing.length}
          busy={deeds.busy || known === null}
          mayWriteContactPoints={mayWriteContactPoints()}
          onFolder={setFolderUid}
          onReceiver={setPicked}
          onProfile={setProfile}
          onInstall={() => void install(missing)}
          onContactPoint={(name) => {
            setPicked(name);
            setRevision((before) => before + 1);
          }}
        />
      ) : null}
      {deeds.error && (
        <Banner tone="warning" title={deeds.error.forbidden ? 'Grafana does not let you.' : 'That did not work.'}>
          {deeds.error.message}
        </Banner>
      )}
      {deeds.done !== '' && (
        <Banner tone="info" title="Done.">
          {deeds.done}
        </Banner>
      )}
      {twice > 0 && (
        <Banner tone="warning" title={`${twice} ${twice === 1 ? 'rule is' : 'rules are'} evaluated twice.`}>
          Grafana and Prometheus both have them, so each alert is sent twice. Disable them here, or take them out of
          Prometheus’ rule files.
        </Banner>
      )}
      <Section
        title="Rules"
        aside={
          known === null
            ? undefined
            : `${shown.length} of ${ALERT_RULES.length}, ${rows.filter(({ installed }) => installed !== null).length} installed`
        }
      >
        <RuleToolbar
          address={address}
          onAddress={onAddress}
          actions={
            mayEdit
              ? {
                  chosen: chosenRows,
                  busy: deeds.busy,
                  cannotInstall: receiver === '' ? 'Pick a contact point above first' : '',
                  onInstall: () => void install(chosenRows),
                  onDo: (deed) => act(chosenRows, { do: deed }),
                }
              : null
          }
          onDryRun={toTry.length === 0 ? null : () => dryRuns.run(toTry.map(({ rule, above }) => ({ rule, above })))}
        />
        {known === null ? (
          failed ? (
            <Stopped icon="exclamation-triangle" title="The rules’ states are not known">
              Grafana does not answer. This page asks again by itself.
            </Stopped>
          ) : (
            <FirstLoad lines={10} label="Reading rules" />
          )
        ) : shown.length === 0 ? (
          <Stopped icon="search" title="No rule matches">
            Other words, or another choice above, may find one.
          </Stopped>
        ) : (
          <DataTable
            label="Rules"
            columns={columns}
            rows={shown}
            rowKey={({ uid }) => uid}
            sorting={{
              by: address.sort ?? '',
              order: address.order,
              onSort: (by, order) => onAddress({ sort: RULE_SORTS.find((one) => one === by) ?? null, order }),
            }}
          />
        )}
      </Section>
      {(!mayEdit || deeds.error?.forbidden) && <FilesOffer />}
      {deeds.conflicts.length > 0 && (
        <ConflictDialog
          conflicts={deeds.conflicts}
          busy={deeds.busy}
          onDecide={(decisions) => void deeds.decide(decisions)}
          onCancel={deeds.cancel}
        />
      )}
    </>
  );
}
