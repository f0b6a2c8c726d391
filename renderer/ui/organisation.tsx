import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { OpenVault } from '../../shared/features/vault/model.ts';

const OrganisationContext = createContext<OpenVault | null>(null);

/** The open vault and its organisation, for every screen below; null before a vault is open. */
export function OrganisationProvider({ vault, children }: { vault: OpenVault | null; children: ReactNode }) {
  return <OrganisationContext value={vault}>{children}</OrganisationContext>;
}

/** The open vault: organisation, member, place. Null on the screens before one is open. */
export function useOpenVault(): OpenVault | null {
  return useContext(OrganisationContext);
}

/** The organisation's time zone; before a vault is open, this computer's. */
export function useTimeZone(): string {
  const vault = useContext(OrganisationContext);
  return vault?.organisation.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
