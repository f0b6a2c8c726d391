import { rm } from 'node:fs/promises';
import type { App, Session } from '../../../app.ts';
import { minimumKdf } from '../../../crypto/index.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { type CreationRefusal, createVault } from '../create-vault.ts';
import { createDemoClock } from './demo-clock.ts';
import { composeDossier, type DemoDossier } from './demo-dossier.ts';
import type { DemoOptions } from './demo-options.ts';
import { addPileOn } from './demo-pile-on.ts';
import { addReturningSender } from './demo-senders.ts';
import { type DemoTexts, readDemoTexts } from './demo-texts.ts';
import type { DemoBatch, FilledDossier } from './fill-demo.ts';
import { DOSSIERS_WITH_EVIDENCE, importDemoEvidence } from './import-demo-evidence.ts';
import { createRandomSource } from './random-source.ts';

/** No secret: the people of a demo vault are invented, and its key file says that it is one. */
export const demoPassphrase = 'oefenen met verzonnen mensen';

/** Dossiers per transaction: small enough for other work to come in between. */
const BATCH = 100;
const DAY = 24 * 60 * 60 * 1000;

/** Makes and fills a vault with invented people; the same options make the same dossiers, counted back from today. */
export async function createDemoVault(
  app: Pick<App, 'deps' | 'lock'>,
  options: DemoOptions,
): Promise<Session | CreationRefusal> {
  const { language } = options;
  const clock = createDemoClock(app.deps.clock);
  const deps = { ...app.deps, clock };
  const texts = await readDemoTexts(deps.folders.resources, language);
  const session = await createEmpty({ ...app, deps }, texts, options);
  if (session instanceof Refusal) return session;

  // Files come from a stream of choices of their own: the dossiers stay the same whatever is put into them.
  const random = createRandomSource(options.seed + 1);
  const first = await fill(session, texts, options, deps.clock.now());
  const refusal =
    first instanceof Refusal
      ? first
      : await importDemoEvidence({ deps, session, clock, random, texts, language }, first);
  if (refusal === null) return session;
  await session.storage.close();
  await rm(session.folder, { recursive: true, force: true });
  return refusal.code === 'NO_ROOM' ? refuse('DISK_FULL') : (refusal as CreationRefusal);
}

async function createEmpty(
  app: Pick<App, 'deps' | 'lock'>,
  texts: DemoTexts,
  { pack, language, folder }: DemoOptions,
): Promise<Session | CreationRefusal> {
  const { name, short } = texts.organisations[pack];
  const created = await createVault(app, {
    folder,
    organisation: {
      name,
      kind: pack,
      language,
      timeZone: 'Europe/Amsterdam',
      caseTag: short.slice(0, 4).toUpperCase(),
      logo: null,
    },
    member: {
      name: `${texts.firstNames[0]} ${texts.lastNames[0]}`,
      role: language === 'nl' ? 'vertrouwenspersoon' : 'trusted person',
    },
    passphrase: demoPassphrase,
    demo: true,
    // The passphrase is public, so a slow key derivation would protect nothing.
    kdf: minimumKdf,
  });
  if (created instanceof Refusal) return created;
  const { session, recoveryKey } = created;
  recoveryKey[Symbol.dispose]();
  await session.storage.write('vault.confirmRecovery', null);
  return { ...session, vault: { ...session.vault, recoveryConfirmed: true } };
}

type Filled = { readonly dossier: DemoDossier; readonly filled: FilledDossier };

/** Writes the dossiers, and answers the first few, which get files. */
async function fill(
  { storage }: Session,
  texts: DemoTexts,
  { pack, dossiers, seed, shape }: DemoOptions,
  now: number,
): Promise<Filled[] | Refusal> {
  const random = createRandomSource(seed);
  const until = Math.floor(now / DAY) * DAY;
  const first: Filled[] = [];
  for (let done = 0; done < dossiers; done += BATCH) {
    const batch: DemoBatch = {
      dossiers: Array.from({ length: Math.min(BATCH, dossiers - done) }, (_, index) =>
        addPileOn(
          addReturningSender(composeDossier(random, texts, { pack, until, shape }), texts, {
            place: done + index,
            until,
          }),
          texts,
          { place: done + index, until },
        ),
      ),
      seed: random.between(1, 2 ** 31),
    };
    const answer = await storage.write('vault.fillDemo', batch);
    if (answer instanceof Refusal) return answer;
    for (const [index, filled] of (answer as FilledDossier[]).entries()) {
      const dossier = batch.dossiers[index];
      if (dossier !== undefined && first.length < DOSSIERS_WITH_EVIDENCE) first.push({ dossier, filled });
    }
  }
  return first;
}
