import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceItem } from '../../../../../shared/features/evidence/model.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import type { Session } from '../../../app.ts';
import type { ServiceDeps } from '../../../deps.ts';
import { renderDocument } from '../../../documents/render-document.ts';
import { Refusal } from '../../../refusal.ts';
import { startThread } from '../../../threads/start-thread.ts';
import { createImports } from '../../evidence/api.ts';
import type { DemoClock } from './demo-clock.ts';
import type { DemoDossier } from './demo-dossier.ts';
import {
  composeEmail,
  composeOverview,
  type EvidenceMaterial,
  readEvidenceMaterial,
} from './demo-evidence.ts';
import type { DemoTexts } from './demo-texts.ts';
import type { FilledDossier } from './fill-demo.ts';
import type { RandomSource } from './random-source.ts';
import { seededId } from './seeded-id.ts';

/** So many dossiers, from the first on, hold real files. */
export const DOSSIERS_WITH_EVIDENCE = 2;
/** Evidence is handed in some hours after it was seen. */
const HANDED_IN_AFTER = 3 * 60 * 60 * 1000;

type DemoFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sourceUrl: string;
  readonly ofIncident: boolean;
};

export type DemoEvidenceDeps = {
  readonly deps: ServiceDeps;
  readonly session: Session;
  readonly clock: DemoClock;
  readonly random: RandomSource;
  readonly texts: DemoTexts;
  readonly language: Language;
};

/**
 * Puts an e-mail and a screenshot into each of the given dossiers and an overview as PDF into the first, by the path that every
 * file takes: streamed, encrypted, hashed, read for words, entered in custody and audit.
 * @returns the first refusal, or null
 */
export async function importDemoEvidence(
  { deps, session, clock, random, texts, language }: DemoEvidenceDeps,
  dossiers: readonly { readonly dossier: DemoDossier; readonly filled: FilledDossier }[],
): Promise<Refusal | null> {
  const material = await readEvidenceMaterial(deps.folders.resources, language);
  const thread = startThread(deps.threads.files);
  const imports = createImports(
    {
      deps: { ...deps, newId: () => seededId(random, clock.now()) },
      session: () => session,
      onLock: () => undefined,
    },
    () => thread,
  );
  try {
    for (const [index, { dossier, filled }] of dossiers.entries()) {
      const seenAt = dossier.incidents[0]?.occurredAt ?? dossier.dossier.report.receivedAt;
      const files: DemoFile[] = [
        { ...composeEmail(random, texts, material, dossier), sourceUrl: '', ofIncident: false },
        await readScreenshot(deps, material, index),
        ...(index === 0 ? [await drawOverview(deps, session, material, language, dossier)] : []),
      ];
      clock.set(seenAt + HANDED_IN_AFTER);
      for (const file of files) {
        const imported = await importFile(file, filled, seenAt);
        if (imported instanceof Refusal) return imported;
      }
    }
    return null;
  } finally {
    clock.set(null);
    await thread.end();
  }

  async function importFile(
    { fileName, bytes, sourceUrl, ofIncident }: DemoFile,
    { dossierId, incidentId }: FilledDossier,
    capturedAt: number,
  ): Promise<EvidenceItem | Refusal> {
    const place = { dossierId, incidentId: ofIncident ? incidentId : null };
    const begun = await imports.begin({ ...place, fileName, size: bytes.length, capturedAt, sourceUrl });
    if (begun instanceof Refusal) return begun;
    const taken = await imports.chunk(begun.importId, 0, bytes);
    return taken instanceof Refusal ? taken : imports.finish(begun.importId);
  }
}

async function readScreenshot(
  { folders }: ServiceDeps,
  { screenshots }: EvidenceMaterial,
  index: number,
): Promise<DemoFile> {
  const screenshot = screenshots[index % screenshots.length];
  if (screenshot === undefined) throw new Error('there is no screenshot');
  const { image, name, url } = screenshot;
  const bytes = await readFile(join(folders.resources, 'demo', 'images', image));
  return { fileName: name, bytes: Uint8Array.from(bytes), sourceUrl: url, ofIncident: true };
}

async function drawOverview(
  { folders, threads }: ServiceDeps,
  session: Session,
  material: EvidenceMaterial,
  language: Language,
  dossier: DemoDossier,
): Promise<DemoFile> {
  const organisationName = session.vault.organisation.name;
  const document = composeOverview(material, { organisationName, language }, dossier);
  const bytes = await renderDocument({ folders, threads }, 'pdf', document);
  if (bytes instanceof Refusal) throw new Error('the overview of a demo dossier was not drawn');
  return { fileName: material.overview.name, bytes, sourceUrl: '', ofIncident: false };
}
