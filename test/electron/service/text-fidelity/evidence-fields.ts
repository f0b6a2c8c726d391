import { sampleIncident } from '../../../support/sample-input.ts';
import type { Ground, TextField } from './text-field.ts';

const sampleCollecting = { asked: 'Communicatie', request: 'Wilt u alles bewaren?', until: null };

/** What is written about evidence and about who collects it. */
export function evidenceFields({ client, dossierId, incidentId, evidenceId }: Ground): TextField[] {
  const ofImport = (name: 'fileName' | 'sourceUrl' | 'collectedBy' | 'captureNote'): TextField => ({
    at: `evidence.beginImport ${name}`,
    kind: 'line',
    filled: false,
    async roundTrip(text) {
      const { importId } = await client().evidence.beginImport({
        dossierId: await dossierId(),
        incidentId: null,
        fileName: 'a',
        size: 0,
        capturedAt: null,
        sourceUrl: '',
        [name]: text,
      });
      const imported = await client().evidence.finishImport({ importId });
      const { item } = await client().evidence.get({ evidenceId: imported.evidenceId });
      return item[name];
    },
  });

  const handOver = async (collecting: object) => {
    const fields = { ...sampleCollecting, ...collecting };
    const asked = { dossierId: await dossierId(), collecting: fields, draftKey: null };
    return (await client().evidence.handOver(asked)).collectingId;
  };
  const collectingOf = async (collectingId: string) => {
    const { items } = await client().evidence.collecting({ dossierId: await dossierId() });
    return items.find((item) => item.collectingId === collectingId);
  };
  const ofCollecting = (name: 'asked' | 'request'): TextField[] => {
    const field = { kind: name === 'asked' ? 'line' : 'text', filled: true } as const;
    return [
      {
        ...field,
        at: `evidence.handOver collecting.${name}`,
        roundTrip: async (text) =>
          (await collectingOf(await handOver({ [name]: text })))?.[name] ?? 'nothing asked',
      },
      {
        ...field,
        at: `evidence.changeCollecting collecting.${name}`,
        async roundTrip(text) {
          const collectingId = await handOver({});
          const collecting = { ...sampleCollecting, [name]: text };
          await client().evidence.changeCollecting({ collectingId, collecting });
          return (await collectingOf(collectingId))?.[name] ?? 'nothing asked';
        },
      },
    ];
  };

  return [
    ...(['fileName', 'sourceUrl', 'collectedBy', 'captureNote'] as const).map(ofImport),
    ...(['asked', 'request'] as const).flatMap(ofCollecting),
    {
      at: 'evidence.finishCollecting note',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const collectingId = await handOver({});
        await client().evidence.finishCollecting({ collectingId, note: text });
        return (await collectingOf(collectingId))?.doneNote ?? 'nothing asked';
      },
    },
    {
      at: 'evidence.markGone withoutCapture',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const gone = { incidentId: await incidentId(), at: sampleIncident.occurredAt };
        await client().evidence.markGone({ ...gone, withoutCapture: text });
        return (await client().evidence.captureSteps({ incidentId: gone.incidentId })).withoutCapture;
      },
    },
    {
      at: 'evidence.note text',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const item = { evidenceId: await evidenceId() };
        await client().evidence.note({ ...item, text });
        const notes = (await client().evidence.get(item)).custody.filter(({ kind }) => kind === 'noted');
        return notes.at(-1)?.text ?? 'no note';
      },
    },
    {
      at: 'evidence.changeCollector collectedBy',
      kind: 'line',
      filled: false,
      async roundTrip(text) {
        const item = { evidenceId: await evidenceId() };
        await client().evidence.changeCollector({ ...item, collectedBy: text });
        return (await client().evidence.get(item)).item.collectedBy;
      },
    },
    {
      at: 'evidence.changeCapture captureNote',
      kind: 'line',
      filled: false,
      async roundTrip(text) {
        const item = { evidenceId: await evidenceId() };
        const captured = {
          capturedAt: null,
          capturedPrecision: 'minute',
          captureWay: null,
          captureNote: text,
        } as const;
        await client().evidence.changeCapture({ ...item, ...captured });
        return (await client().evidence.get(item)).item.captureNote;
      },
    },
  ];
}
