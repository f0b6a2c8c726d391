import { contract } from '../../shared/contract.ts';
import type { App } from './app.ts';
import { dossiersSlice } from './features/dossiers/index.ts';
import { evidenceSlice } from './features/evidence/index.ts';
import { peopleSlice } from './features/people/index.ts';
import { referenceSlice } from './features/reference/index.ts';
import { settingsSlice } from './features/settings/index.ts';
import { vaultSlice } from './features/vault/index.ts';
import { refuse } from './refusal.ts';
import { effectOf, type ReadContext, type ServiceHandlers, type WriteContext } from './slice.ts';

/** The slices. One line each. */
const slices = {
  vault: vaultSlice,
  people: peopleSlice,
  dossiers: dossiersSlice,
  evidence: evidenceSlice,
  reference: referenceSlice,
  settings: settingsSlice,
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

/** A procedure as the port serves it; `input` was parsed by the contract. */
export type Procedure = (input: unknown) => Promise<unknown>;

/**
 * Binds every procedure of the contract to its handler, where its effect says it runs.
 * @throws where a procedure has no handler, or one in another place than its effect says: at start, not at use.
 */
export function bindProcedures(app: App, whenClosed: () => unknown): ReadonlyMap<string, Procedure> {
  const procedures = new Map<string, Procedure>();
  for (const [slice, sliceContract] of Object.entries(contract)) {
    const services = slices[slice as keyof typeof slices].services(app) as ServiceHandlers<
      Record<string, never>
    >;
    for (const [name, procedure] of Object.entries(sliceContract)) {
      const path = `${slice}.${name}`;
      procedures.set(path, bindProcedure(path));

      function bindProcedure(path: string): Procedure {
        const effect = effectOf(procedure);
        if (effect === 'service') {
          const handler = services[name] as Procedure | undefined;
          if (handler === undefined) throw new Error(`${path} has no handler`);
          return handler;
        }
        const place =
          slices[slice as keyof typeof slices][
            effect === 'read' ? 'reads' : effect === 'write' ? 'writes' : 'drafts'
          ];
        if (!Object.hasOwn(place, name)) throw new Error(`${path} has no handler`);
        return async (input) => {
          const session = app.session();
          if (session === null) return whenClosed();
          if (effect !== 'read' && session.vault.mode.kind !== 'open') return refuse('VAULT_READ_ONLY');
          if (effect === 'write' && !session.vault.recoveryConfirmed) return refuse('RECOVERY_UNCONFIRMED');
          return session.storage[effect](path, input);
        };
      }
    }
  }
  return procedures;
}
