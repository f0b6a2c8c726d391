import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { Messages } from '../../shared/messages.ts';
import { useAllMessages, useMessages } from './language.tsx';
import { PageHeader } from './page.tsx';
import classes from './vault-tabs.module.css';

/** A part of the vault's page; each is a screen with an address of its own, whichever slice it is of. */
export type VaultTab = {
  readonly path: string;
  readonly label: (messages: Messages) => string;
  /** Tabs stand from the least to the greatest. */
  readonly order: number;
};

const TabsContext = createContext<readonly VaultTab[]>([]);

/** The app hands in what the slices registered, so that no slice has to import another. */
export const VaultTabsProvider = TabsContext;

/**
 * Around every screen of the vault's page: where one can go within it, and the screen's own heading, which is the
 * label of its tab. `actions` stand beside the heading.
 */
export function VaultTabs({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const tabs = useContext(TabsContext);
  const all = useAllMessages();
  const { vaultTabs } = useMessages('kernel');
  const { pathname } = useLocation();
  const current = tabs
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((one, other) => other.path.length - one.path.length)[0];
  return (
    <>
      <nav aria-label={vaultTabs} className={classes['tabs']}>
        {tabs.map((tab) => (
          <NavLink
            key={tab.path}
            to={tab.path}
            className={classes['tab'] ?? ''}
            // The first one's address is the beginning of all others'.
            end={tabs.some(({ path }) => path.startsWith(`${tab.path}/`))}
          >
            {tab.label(all)}
          </NavLink>
        ))}
      </nav>
      <PageHeader title={current === undefined ? vaultTabs : current.label(all)} actions={actions} />
      {children}
    </>
  );
}
