import { createContext, useContext } from 'react';

/** What every link within the app carries on, so that moving about keeps cluster and time range. */
export type LinkParameters = Readonly<Record<string, string>>;

const Context = createContext<LinkParameters>({});

export const LinkParametersProvider = Context.Provider;

/** The parameters that links on this page carry. */
export function useLinkParameters(): LinkParameters {
  return useContext(Context);
}
