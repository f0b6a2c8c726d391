import type { reviewsContract } from '../../../../shared/features/reviews/contract.ts';
import type { Projection } from '../../../../shared/features/reviews/model.ts';
import type { App, Session } from '../../app.ts';
import { Refusal, refuse } from '../../refusal.ts';
import type { ServiceHandlers } from '../../slice.ts';
import { presentPackId, readPresentPack } from '../reference/api.ts';
import { createTurn } from '../vault/api.ts';
import { type PackIds, packIdsOf } from './make-projection.ts';

/** What stands on the big screen. Cleared by stopping, by the end of that window and by locking. */
type Projected = {
  readonly dossierId: string;
  readonly code: string;
  readonly pack: PackIds & { readonly packId: string | null };
};

/** Showing a dossier in the projector window, one at a time, and taking it away again. */
export function projectingServices(app: App): ServiceHandlers<typeof reviewsContract> {
  const { host } = app.deps;
  // One after another: what the last one asked for is how it ends.
  const inTurn = createTurn();
  let projected: Projected | null = null;
  app.onProjectorClosed(() => {
    projected = null;
  });
  app.onLock(async () => {
    projected = null;
    // Not waited for: a host that does not answer must not keep the vault open. It closes the window at our end, too.
    void host.hideProjector({}).catch(() => undefined);
  });
  return {
    project: ({ dossierId }) =>
      inTurn(async () => {
        const session = app.session();
        if (session === null) return refuse('VAULT_CLOSED');
        const found = (await session.storage.read('reviews.case', { dossierId })) as
          | { readonly code: string }
          | Refusal<'NOT_FOUND'>;
        if (found instanceof Refusal) return found;
        const pack = await readPack(session, await presentPackId(session));
        // Before the window is there: word of its end may come together with the word that it opened.
        projected = { dossierId, code: found.code, pack };
        const opened = await host.showProjector({}).catch(() => null);
        if (opened?.ok === true) return {};
        projected = null;
        return refuse('NO_PROJECTOR');
      }),
    stopProjecting: () =>
      inTurn(async () => {
        projected = null;
        await host.hideProjector({});
        return {};
      }),
    async projected() {
      if (projected === null) return { projected: null };
      const { dossierId, code } = projected;
      return { projected: { dossierId, code } };
    },
    async projection() {
      const session = app.session();
      if (session === null || projected === null) return { shown: null };
      const packId = await presentPackId(session);
      // Places in one pack mean something else in another: that window has nothing to show until it asks again.
      if (packId !== projected?.pack.packId) {
        const pack = await readPack(session, packId);
        if (projected !== null) projected = { ...projected, pack };
        return { shown: null };
      }
      const { dossierId, pack } = projected;
      const { timeZone } = session.vault.organisation;
      const shown = (await session.storage.read('reviews.figures', { dossierId, pack, timeZone })) as
        | Projection
        | Refusal;
      // Another one may stand there by now, or none: what is answered is never what was there before.
      return { shown: shown instanceof Refusal || projected?.dossierId !== dossierId ? null : shown };
    },
  };

  async function readPack(session: Session, packId: string | null): Promise<Projected['pack']> {
    return { packId, ...packIdsOf(await readPresentPack(app, session, packId)) };
  }
}
