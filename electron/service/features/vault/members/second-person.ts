import type { App } from '../../../app.ts';
import type { ServiceDeps } from '../../../deps.ts';

/** How long a proof holds, in seconds. */
export const SECOND_PERSON_SECONDS = 600;

type Proof = { readonly slotId: string; readonly until: number };

export type SecondPersons = ReturnType<typeof createSecondPersons>;

/**
 * Four eyes (security.md, One vault, one place at a time): somebody else with a slot proved to be there. A proof
 * serves one act within ten minutes. Kept in memory; the end of the process clears it.
 */
export function createSecondPersons({ clock, newId }: Pick<ServiceDeps, 'clock' | 'newId'>) {
  const proofs = new Map<string, Proof>();

  const forgetOld = () => {
    const now = clock.monotonic();
    for (const [id, { until }] of proofs) if (until <= now) proofs.delete(id);
  };

  return {
    /** The passphrase of this slot was just proved. */
    prove(slotId: string): { readonly proofId: string; readonly expiresInSeconds: number } {
      forgetOld();
      const proofId = newId();
      proofs.set(proofId, { slotId, until: clock.monotonic() + SECOND_PERSON_SECONDS * 1000 });
      return { proofId, expiresInSeconds: SECOND_PERSON_SECONDS };
    },
    /** Whoever has no slot any more is nobody's second person. */
    forget(slotId: string): void {
      for (const [id, proof] of proofs) if (proof.slotId === slotId) proofs.delete(id);
    },
    /** Uses a proof up. Answers the slot of who gave it; null where there is none (any more). */
    take(proofId: string): string | null {
      forgetOld();
      const proof = proofs.get(proofId);
      proofs.delete(proofId);
      return proof?.slotId ?? null;
    },
  };
}

const personsByApp = new WeakMap<object, SecondPersons>();

/** The second persons of one service: every slice that needs one asks here. */
export function secondPersonsOf(app: Pick<App, 'deps'>): SecondPersons {
  const known = personsByApp.get(app) ?? createSecondPersons(app.deps);
  personsByApp.set(app, known);
  return known;
}
