import React, { useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useCluster } from '../../data';
import { LinkParametersProvider } from './LinkParameters';
import { carriedParameters } from './withParameters';

/** Lets all links below keep the page's cluster and time range. */
export function CarriedLinks({ children }: { children: ReactNode }) {
  const { uid } = useCluster();
  const [search] = useSearchParams();
  const given = search.toString();
  const carried = useMemo(() => carriedParameters(given, uid), [given, uid]);
  return <LinkParametersProvider value={carried}>{children}</LinkParametersProvider>;
}
