import type { contract } from '../../shared/contract.ts';
import { actionsSlice } from './features/actions/index.ts';
import { consentSlice } from './features/consent/index.ts';
import { dossiersSlice } from './features/dossiers/index.ts';
import { evidenceSlice } from './features/evidence/index.ts';
import { peopleSlice } from './features/people/index.ts';
import { referenceSlice } from './features/reference/index.ts';
import { reviewsSlice } from './features/reviews/index.ts';
import { settingsSlice } from './features/settings/index.ts';
import { todaySlice } from './features/today/index.ts';
import { triageSlice } from './features/triage/index.ts';
import { vaultSlice } from './features/vault/index.ts';
import type { ReadContext, WriteContext } from './slice.ts';

/** The slices. One line each. The threads of the database read this too, so the contract's schemas stay out of it. */
export const slices = {
  vault: vaultSlice,
  people: peopleSlice,
  dossiers: dossiersSlice,
  evidence: evidenceSlice,
  reference: referenceSlice,
  settings: settingsSlice,
  reviews: reviewsSlice,
  consent: consentSlice,
  actions: actionsSlice,
  today: todaySlice,
  triage: triageSlice,
} satisfies { readonly [Name in keyof typeof contract]: unknown };

type ReadHandler = (context: ReadContext, input: never) => unknown;
type WriteHandler = (context: WriteContext, input: never) => unknown;

const readHandlers = new Map<string, ReadHandler>();
const writeHandlers = new Map<string, WriteHandler>();
for (const [slice, { reads, writes, drafts, internalReads, internalWrites }] of Object.entries(slices)) {
  for (const place of [reads, internalReads]) addHandlers(readHandlers, slice, place);
  for (const place of [writes, drafts, internalWrites]) addHandlers(writeHandlers, slice, place);
}

/**
 * Adds handlers by `<slice>.<name>`.
 * @throws where the name is taken: an internal handler must never answer in place of one of the contract
 */
export function addHandlers<Handler>(
  to: Map<string, Handler>,
  slice: string,
  handlers: Readonly<Record<string, Handler>>,
): void {
  for (const [name, handler] of Object.entries(handlers)) {
    const path = `${slice}.${name}`;
    if (to.has(path)) throw new Error(`${path} has two handlers`);
    to.set(path, handler);
  }
}

/** The handler of a read, by `<slice>.<name>`. */
export const findRead = (name: string): ReadHandler | undefined => readHandlers.get(name);

/** The handler of a write or a draft, by `<slice>.<name>`. */
export const findWrite = (name: string): WriteHandler | undefined => writeHandlers.get(name);
