import { contract } from '../../shared/contract.ts';
import type { App } from './app.ts';
import { refuse } from './refusal.ts';
import { slices } from './registry.ts';
import { services as servicesBySlice } from './service-registry.ts';
import { effectOf, type Procedure, type ServiceHandlers } from './slice.ts';

/**
 * Binds every procedure of the contract to its handler, where its effect says it runs.
 * @throws where a procedure has no handler, or one in another place than its effect says: at start, not at use.
 */
export function bindProcedures(app: App, whenClosed: () => unknown): ReadonlyMap<string, Procedure> {
  const procedures = new Map<string, Procedure>();
  for (const [slice, sliceContract] of Object.entries(contract)) {
    const services = (servicesBySlice[slice as keyof typeof contract]?.(app) ?? {}) as ServiceHandlers<
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
