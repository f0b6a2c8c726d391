import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tellsPlace } from '../../../../../../electron/service/features/evidence/bundle/tells-place.ts';
import { hasProgram } from '../../../../../support/debian-tools.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { makePoliceCase, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { pictureOf, toJpeg } from '../../../../../support/sample-pictures.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const vault = shareVault();

/** A photograph in which the camera wrote where it was made, and somebody what is on it. */
function photograph(description: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(`${description}\0`, 'latin1');
  const gpsAt = 38 + text.length + (text.length % 2);
  const tiff = Buffer.alloc(gpsAt + 18);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, [0x010e, 2, text.length, 38]);
  entry(22, [0x8825, 4, 1, gpsAt]);
  text.copy(tiff, 38);
  tiff.writeUInt16LE(1, gpsAt);
  entry(gpsAt + 2, [0x0001, 2, 2, 'N'.charCodeAt(0)]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(exif.length + 2, 2);
  const jpeg = Buffer.from(toJpeg(pictureOf(['Gewone woorden'])));
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]));
}

test.skipIf(!hasProgram('unzip'))(
  'what a photograph tells of its making blocks, until a copy without it goes in its place',
  async () => {
    const { client } = vault();
    const { dossierId, incidentIds } = await makePoliceCase(client);
    const bytes = photograph('Vlinderlaan 12-b');
    expect(tellsPlace(bytes)).toBe(true);
    const { evidenceId } = await importFile(client, {
      dossierId,
      incidentId: incidentIds[0] ?? '',
      fileName: 'foto.jpg',
      bytes,
    });
    const reportId = await startReport(client, { dossierId });
    const found = async (ofEvidence: string) => {
      await vi.waitFor(
        async () =>
          expect((await client.evidence.get({ evidenceId: ofEvidence })).item.reading).toMatch(
            /^(done|failed|not-needed)$/,
          ),
        60_000,
      );
      await client.triage.scanPoliceFiles({ reportId });
      const { findings } = await client.triage.policeFindings({ reportId });
      return findings.map(({ place, datum, choices }) => [place, datum, ...choices]).toSorted();
    };
    expect(await found(evidenceId)).toEqual([
      ['file-data', 'home', 'accept', 'leave-out', 'copy'],
      ['file-data', 'place', 'accept', 'leave-out', 'copy'],
    ]);
    const { folderId } = await client.vault.browse({ folderId: null });
    const way = { kind: 'plain', form: 'folder', reason: 'Voor deze proef.' } as const;
    const wanted = { reportId, folderId, fileName: 'met kopie', way };
    expect(await refusalOf(client.triage.exportPolicePackage(wanted))).toMatchObject({
      code: 'FINDINGS_OPEN',
      data: { count: 2 },
    });

    const copy = await client.evidence.deriveCopy({ evidenceId, fileName: 'foto (kopie).png' });
    const copyId = copy.evidenceId;
    await client.triage.leaveOutExhibit({ reportId, evidenceId, copyId, reason: '' });
    expect(await found(copyId)).toEqual([]);
    const { path } = await client.triage.exportPolicePackage(wanted);
    const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
    const exhibit = manifest.exhibits.find(({ isCopy }: { isCopy: boolean }) => isCopy);
    expect(exhibit.name).toContain('foto (kopie).png');
    const left = readFileSync(join(path, exhibit.name));
    expect(tellsPlace(left)).toBe(false);
    expect(left.toString('latin1')).not.toContain('Vlinderlaan');
    const letter = execFileSync('unzip', ['-p', join(path, 'aangifte.docx'), 'word/document.xml']).toString();
    expect(letter).toContain('Een kopie in plaats van het origineel');
    expect(letter).toContain('dit is een kopie van het origineel, dat in ons dossier is bewaard');
    // The original is where it was.
    const { items } = await client.evidence.list({ dossierId });
    expect(items.map((item) => item.evidenceId)).toContain(evidenceId);
  },
);
