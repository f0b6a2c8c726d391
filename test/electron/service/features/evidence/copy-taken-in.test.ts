import { expect, test } from 'vitest';
import { importFile } from '../../../../support/import-file.ts';
import { createOpenVault, openService } from '../../../../support/open-service.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { patchesOf, toJpeg } from '../../../../support/sample-pictures.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';

test('a copy is under way until it is evidence, and while it is taken in it is neither stopped nor made twice', async () => {
  // Taking in a file begins with an id for it.
  let onNewId = () => {};
  const started = openService((deps) => ({
    ...deps,
    newId: () => {
      onNewId();
      return deps.newId();
    },
  }));
  await createOpenVault(started);
  const { dossiers, evidence } = started.client;
  const { dossierId } = await dossiers.create(sampleDossier);
  const bytes = new Uint8Array(toJpeg(patchesOf(4, { width: 90, height: 60 })));
  const { evidenceId } = await importFile(started.client, { dossierId, fileName: 'foto.jpg', bytes });
  const copy = () => evidence.deriveCopy({ evidenceId, fileName: 'kopie.png' });
  const count = async () => (await evidence.list({ dossierId })).items.length;

  const during = Promise.withResolvers<readonly unknown[]>();
  onNewId = () => {
    onNewId = () => {};
    during.resolve(
      Promise.all([
        evidence.copyProgress({ evidenceId }),
        evidence.cancelCopy({ evidenceId }),
        refusalOf(copy()).then(({ code }) => code),
        evidence.copyProgress({ evidenceId }),
        count(),
      ]),
    );
  };
  const made = copy();
  const running = { running: true, pages: null };
  expect(await during.promise).toEqual([running, { stopped: false }, 'COPY_RUNNING', running, 1]);
  expect(await made).toMatchObject({ fileName: 'kopie.png', derivedFrom: evidenceId });
  expect(await evidence.copyProgress({ evidenceId })).toEqual({ running: false, pages: null });
  expect(await count()).toBe(2);
});
