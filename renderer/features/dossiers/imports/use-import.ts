import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type {
  ImportDescription,
  ImportKind,
  ImportMapping,
  ImportSource,
} from '../../../../shared/features/dossiers/imports-model.ts';
import { IMPORT_CHUNK } from '../../../../shared/features/dossiers/imports-model.ts';
import { useApi } from '../../../port/api.tsx';
import { errorCode } from '../../../ui/errors.tsx';
import { type KeptFiles, keepAsEvidence } from './keep-as-evidence.ts';

/** What is brought in: bytes with a name each; a table is one of them. */
export type Given = { readonly kind: ImportSource['kind']; readonly files: readonly GivenFile[] };
export type GivenFile = { readonly name: string; readonly blob: Blob };

export type Preview = {
  readonly mapping: ImportMapping;
  readonly counts: { readonly ready: number; readonly duplicate: number; readonly wrong: number };
};

export type ImportState = {
  readonly step: 'source' | 'mapping' | 'preview';
  readonly importId: string | null;
  readonly described: ImportDescription | null;
  readonly preview: Preview | null;
  readonly failure: unknown;
  /** Something is under way; the bar says what. */
  readonly busy:
    | 'reading'
    | 'looking'
    | 'storing'
    | 'stopping'
    | { readonly kept: number; readonly of: number }
    | null;
};

const first: ImportState = {
  step: 'source',
  importId: null,
  described: null,
  preview: null,
  failure: null,
  busy: null,
};

export type Finished = {
  readonly importId: string;
  readonly added: number;
  readonly skipped: number;
  readonly files: KeptFiles;
  /** Whether the person still looks at the import. */
  readonly isHere: boolean;
};

type Target = { readonly kind: ImportKind; readonly dossierId: string | null };

/** The steps of one import. What was sent is thrown away when the screen is left before the end. */
export function useImport(target: Target) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const [state, setState] = useState<ImportState>(first);
  const given = useRef<Given | null>(null);
  const present = useRef<string | null>(null);
  // Counts what was begun: an answer to something that was broken off since is dropped.
  const turn = useRef(0);
  // While rows are stored, and files kept: only who asks for it stops that, not who goes to another screen.
  const stopper = useRef<AbortController | null>(null);
  const change = (part: Partial<ImportState>) => setState((now) => ({ ...now, ...part }));

  const drop = () => {
    turn.current += 1;
    const importId = present.current;
    present.current = null;
    if (importId !== null && stopper.current === null)
      void client.dossiers.cancelImport({ importId }).catch(() => undefined);
  };
  const latestDrop = useRef(drop);
  useEffect(() => {
    latestDrop.current = drop;
  });
  useEffect(() => () => latestDrop.current(), []);

  /** Runs a step; what fails is said where the person is. */
  async function run(busy: ImportState['busy'], work: (isStill: () => boolean) => Promise<void>) {
    turn.current += 1;
    const mine = turn.current;
    const isStill = () => turn.current === mine;
    change({ busy, failure: null });
    try {
      await work(isStill);
      if (isStill()) change({ busy: null });
    } catch (failure) {
      if (isStill()) change({ busy: null, failure });
    }
  }

  function sourceOf({ kind, files }: Given): ImportSource {
    const names = files.map(({ name }) => name);
    return kind === 'files' ? { kind, names } : { kind, name: names[0] ?? '' };
  }

  return {
    state,

    begin: (gave: Given) =>
      run('reading', async (isStill) => {
        given.current = gave;
        const { importId } = await client.dossiers.beginImport(target);
        present.current = importId;
        for (const [file, { blob }] of gave.files.entries()) {
          for (let from = 0; from < blob.size && isStill(); from += IMPORT_CHUNK) {
            const piece = await blob.slice(from, from + IMPORT_CHUNK).arrayBuffer();
            await client.dossiers.sendImport({ importId, file, bytes: new Uint8Array(piece) });
          }
        }
        if (!isStill()) return;
        const described = await client.dossiers.describeImport({
          importId,
          source: sourceOf(gave),
          hasHeader: null,
        });
        if (isStill()) change({ step: 'mapping', importId, described, preview: null });
      }),

    /** The same rows with or without a first row of names. */
    describe: (hasHeader: boolean) =>
      run('looking', async (isStill) => {
        const importId = present.current;
        if (importId === null || given.current === null) return;
        const described = await client.dossiers.describeImport({
          importId,
          source: sourceOf(given.current),
          hasHeader,
        });
        if (isStill()) change({ described, preview: null });
      }),

    look: (mapping: ImportMapping) =>
      run('looking', async (isStill) => {
        const importId = present.current;
        if (importId === null) return;
        const counts = await client.dossiers.previewImport({ importId, mapping });
        // The rows of a look before this one are of another mapping.
        queryClient.removeQueries({ queryKey: queries.dossiers.importRows.key() });
        if (isStill()) change({ step: 'preview', preview: { mapping, counts } });
      }),

    back: () => {
      if (state.step === 'preview') change({ step: 'mapping', failure: null });
      else {
        drop();
        setState(first);
      }
    },

    cancel: () => {
      drop();
      setState(first);
    },

    /** Breaks off what `finish` began; it says what came of it. */
    stop: () => {
      const importId = present.current;
      change({ busy: 'stopping' });
      stopper.current?.abort();
      if (importId !== null) void client.dossiers.stopImport({ importId }).catch(() => undefined);
    },

    finish: (
      chosen: { leftOut: number[]; included: number[] },
      outcome: { done: (finished: Finished) => Promise<void>; stopped: () => void },
    ) =>
      run('storing', async (isStill) => {
        const importId = present.current;
        if (importId === null) return;
        const stopping = new AbortController();
        stopper.current = stopping;
        const stored = await client.dossiers
          .finishImport({ importId, ...chosen })
          .catch(async (failure: unknown) => {
            stopper.current = null;
            // Nobody is there any more who could try again.
            if (!isStill()) await client.dossiers.cancelImport({ importId });
            if (errorCode(failure) !== 'IMPORT_STOPPED') throw failure;
          });
        if (stored === undefined) return outcome.stopped();
        present.current = null;
        const { kept, ...numbers } = stored;
        const brought = kept.flatMap(({ file, incidentId }) => {
          const found = given.current?.files[file];
          return found === undefined ? [] : [{ ...found, incidentId }];
        });
        const files =
          target.dossierId === null
            ? { kept: 0, lost: 0, left: 0 }
            : await keepAsEvidence(
                client.evidence,
                { dossierId: target.dossierId, withImport: stored.importId },
                brought,
                (part) => change({ busy: part }),
                stopping.signal,
              );
        stopper.current = null;
        await queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
        if (brought.length > 0) await queryClient.invalidateQueries({ queryKey: queries.evidence.key() });
        await outcome.done({ ...numbers, files, isHere: isStill() });
      }),
  };
}
