import type { ContractRouterClient } from '@orpc/contract';
import { useEffect, useState } from 'react';
import type { ProjectorContract } from '../../shared/contract.ts';
import type { PresentPack } from '../../shared/features/reference/packs-model.ts';
import type { Projection } from '../../shared/features/reviews/model.ts';
import type { DeviceSettings } from '../../shared/features/settings/model.ts';

export type ProjectorClient = ContractRouterClient<ProjectorContract>;

export type Shown = {
  /** Null until they are known. */
  readonly device: DeviceSettings | null;
  /** Null: nothing is to be seen here. */
  readonly dossier: { readonly projection: Projection; readonly pack: PresentPack } | null;
};

/** Milliseconds between two looks at what is to be shown. */
const ASK_EVERY = 1_000;
/** Milliseconds without an answer after which nothing is shown any more. */
const PATIENCE = 3_000;

/**
 * What this window shows, looked after for as long as it is there. What cannot be confirmed goes: after an answer that
 * refuses, and where none comes, the window is empty.
 */
export function useShown(client: ProjectorClient): Shown {
  const [shown, setShown] = useState<Shown>({ device: null, dossier: null });
  useEffect(() => {
    let isOver = false;
    const look = createLook(client);
    const keepLooking = async () => {
      while (!isOver) {
        const seen = await Promise.race([look(), pause(PATIENCE)]).catch(() => undefined);
        if (isOver) return;
        setShown((before) => seen ?? { ...before, dossier: null });
        await pause(ASK_EVERY);
      }
    };
    void keepLooking();
    return () => {
      isOver = true;
    };
  }, [client]);
  return shown;
}

function createLook(client: ProjectorClient): () => Promise<Shown> {
  // It is much larger than all the rest. Nothing is shown for a moment when another one takes its place.
  let pack: PresentPack | null = null;
  return async () => {
    const [device, { shown }] = await Promise.all([client.settings.device(), client.reviews.projection()]);
    if (shown === null) {
      pack = null;
      return { device, dossier: null };
    }
    pack ??= await client.reference.pack();
    return { device, dossier: { projection: shown, pack } };
  };
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => window.setTimeout(resolve, milliseconds, undefined));
}
