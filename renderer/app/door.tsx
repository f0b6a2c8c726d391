import { useQuery } from '@tanstack/react-query';
import { HashRouter, Navigate, useLocation, useRoutes } from 'react-router';
import { useApi } from '../port/api.tsx';
import { useDetour } from '../ui/detour.ts';
import { OrganisationProvider } from '../ui/organisation.tsx';
import { DoorFrame } from './door-frame.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import { LockProvider } from './lock.tsx';
import { NotFound } from './not-found.tsx';
import { placeInstead } from './place.ts';
import { slices } from './routes.tsx';
import { VaultFrame } from './vault-frame.tsx';

const doorRoutes = slices.flatMap((slice) => slice.doorRoutes ?? []);
const doorPaths = doorRoutes.map(({ path }) => path.split('/:')[0] ?? path);
const vaultRoutes = slices.flatMap((slice) => slice.routes);
/** What somebody sees first in an open vault. */
const home = slices.flatMap((slice) => slice.rail ?? [])[0]?.path ?? '/settings';

/** Lets in or keeps out: shows the screens before a vault or those inside it, never the one for the other. */
export function Door() {
  return (
    <HashRouter>
      <Screens />
    </HashRouter>
  );
}

function Screens() {
  const { queries } = useApi();
  const status = useQuery(queries.vault.status.queryOptions());
  const { pathname } = useLocation();
  const detour = useDetour();
  useHeadingFocus();
  const screen = useRoutes([
    { element: <DoorFrame />, children: [...doorRoutes] },
    { element: <VaultFrame />, children: [...vaultRoutes, { path: '*', element: <NotFound home={home} /> }] },
  ]);
  if (status.data === undefined) return null;
  const instead = placeInstead(status.data, pathname, doorPaths, detour?.back ?? home);
  if (instead !== null) return <Navigate to={instead} replace />;
  return (
    <OrganisationProvider vault={status.data.vault}>
      <LockProvider active={status.data.vault !== null}>{screen}</LockProvider>
    </OrganisationProvider>
  );
}
