import { slice as actions } from '../features/actions/index.tsx';
import { slice as consent } from '../features/consent/index.tsx';
import { slice as dossiers } from '../features/dossiers/index.tsx';
import { slice as evidence } from '../features/evidence/index.tsx';
import { slice as people } from '../features/people/index.tsx';
import { slice as reference } from '../features/reference/index.tsx';
import { slice as reviews } from '../features/reviews/index.tsx';
import { slice as settings } from '../features/settings/index.tsx';
import { slice as today } from '../features/today/index.tsx';
import { slice as triage } from '../features/triage/index.tsx';
import { slice as vault } from '../features/vault/index.tsx';
import type { RendererSlice } from '../ui/slice.ts';

/** The slices of the page, one line each; their order is the order on the rail and of the tabs. */
export const slices: readonly RendererSlice[] = [
  today,
  dossiers,
  people,
  evidence,
  triage,
  actions,
  consent,
  reference,
  reviews,
  vault,
  settings,
];
