import React, { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Stopped } from '../../components/state/Stopped';
import { CarriedLinks } from '../../components/link/CarriedLinks';
import { Section } from '../../components/section/Section';
import { PageFrame } from '../../data';
import { AlertsView } from './AlertsView';
import { ruleAddressOf, ruleParametersOf, type RuleAddress } from './rules/ruleAddress';
import { useRuleCluster } from './useRuleCluster';

/** What fires, and the rules behind it. */
export default function AlertsPage() {
  const cluster = useRuleCluster();
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => ruleAddressOf(search.toString()), [search]);
  const go = useCallback(
    (change: Partial<RuleAddress>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          const parameters = ruleParametersOf({ ...ruleAddressOf(before.toString()), ...change });
          for (const [name, value] of Object.entries(parameters)) {
            if (value === null) {
              after.delete(name);
            } else {
              after.set(name, value);
            }
          }
          return after;
        },
        { replace: true }
      ),
    [setSearch]
  );
  return (
    <PageFrame title="Alerts">
      <CarriedLinks>
        {cluster === null ? (
          <Section title="Rules">
            <Stopped icon="bell-slash" title="Alerts need a Prometheus">
              No Prometheus data source is set for this cluster. Pick one in the settings of its Clusterscope data
              source.
            </Stopped>
          </Section>
        ) : (
          <AlertsView cluster={cluster} address={address} onAddress={go} />
        )}
      </CarriedLinks>
    </PageFrame>
  );
}
