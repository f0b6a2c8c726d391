import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createOpenVault, openService, passphrase } from '../../support/open-service.ts';
import { sampleIncident, sampleNote, samplePerson, sampleReport } from '../../support/sample-input.ts';

describe('a vault from its making to its reopening', () => {
  test('everything that was written down is there after locking and unlocking', {
    timeout: 60_000,
  }, async () => {
    const first = openService();
    const vaultFolder = await createOpenVault(first);
    const { dossierId, code } = await first.client.dossiers.create({
      person: { fields: samplePerson },
      trigger: 'media-appearance',
      report: sampleReport,
      draftKey: null,
    });
    const { incidentId } = await first.client.dossiers.addIncident({
      dossierId,
      incident: sampleIncident,
      draftKey: null,
    });
    await first.client.dossiers.addNote({ dossierId, note: sampleNote, draftKey: null });
    const bytes = new TextEncoder().encode(
      'From: a@example.org\nSubject: Zonnebloem\n\nEen heel eigen woord: kwetterlamp.\n',
    );
    const { importId } = await first.client.evidence.beginImport({
      dossierId,
      incidentId,
      fileName: 'bericht.eml',
      size: bytes.length,
      capturedAt: null,
      sourceUrl: '',
    });
    await first.client.evidence.importChunk({ importId, sequence: 0, bytes });
    const item = await first.client.evidence.finishImport({ importId });
    await first.client.vault.lock();
    await first.service.locked;

    expect(readdirSync(vaultFolder).toSorted()).toEqual([
      'backups',
      'evidence',
      'vault.db',
      'vault.head',
      'vault.json',
      'vault.lock',
    ]);
    expect(statSync(vaultFolder).mode & 0o777).toBe(0o700);
    for (const name of ['vault.db', 'vault.head', 'vault.json', 'vault.lock']) {
      expect(statSync(join(vaultFolder, name)).mode & 0o777).toBe(0o600);
    }

    const second = openService((deps) => deps, first.folder);
    const { vaults } = await second.client.vault.known();
    const vaultId = vaults[0]?.vaultId ?? '';
    await second.client.vault.unlock({ vaultId, passphrase });
    const dossier = await second.client.dossiers.get({ dossierId });
    expect(dossier).toMatchObject({
      code,
      incidentCount: 1,
      evidenceCount: 1,
      person: { name: samplePerson.name },
    });
    const { hits } = await second.client.dossiers.search({ text: 'kwetterl', offset: 0, limit: 10 });
    expect(hits.map(({ kind, objectId }) => ({ kind, objectId }))).toEqual([
      { kind: 'evidence', objectId: item.evidenceId },
    ]);
    const preview = await second.client.evidence.preview({ evidenceId: item.evidenceId });
    expect(preview).toMatchObject({ kind: 'email', subject: 'Zonnebloem' });
    const check = await second.client.vault.check();
    expect(check).toMatchObject({
      database: 'ok',
      audit: { status: 'ok' },
      evidence: { checked: 1, damaged: [], orphans: 0 },
      backups: { checked: 0, damaged: [], unreadable: [] },
    });
  });
});
