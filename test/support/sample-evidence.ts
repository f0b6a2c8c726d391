import { v7 } from 'uuid';
import type { NewEvidence } from '../../electron/service/features/evidence/store.ts';

/** The row of an imported file that lies nowhere: for what happens in the database alone. */
export function sampleEvidence(dossierId: string, change: Partial<NewEvidence> = {}): NewEvidence {
  const evidenceId = v7();
  return {
    evidenceId,
    dossierId,
    incidentIds: [],
    fileName: 'schermafdruk.png',
    mediaType: 'image/png',
    kind: 'image',
    size: 12,
    sha256: '0'.repeat(64),
    capturedAt: null,
    capturedPrecision: 'minute',
    sourceUrl: '',
    collectedBy: '',
    captureWay: null,
    captureNote: '',
    reading: 'not-needed',
    likeness: '',
    derivedFrom: null,
    importId: null,
    storedName: `${evidenceId}.age`,
    storedSize: 200,
    generation: 1,
    words: '',
    ...change,
  };
}
