import type { RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';
import { wholeRegister } from '../../../../shared/features/dossiers/register-model.ts';
import { sampleNote, sampleReport } from '../../../support/sample-input.ts';
import { sampleDossier } from '../../../support/share-vault.ts';
import type { Ground, TextField } from './text-field.ts';

type OutsideField = 'name' | 'function' | 'reach';

const look: RegisterLook = {
  columns: [],
  sort: 'code',
  direction: 'ascending',
  statuses: null,
  filter: wholeRegister,
  grouping: null,
};
const lookingFor = (text: string): RegisterLook => ({ ...look, filter: { ...wholeRegister, text } });

/** What is written in a dossier as such: reports, intake, notes, and views of the register. */
export function dossierFields({ client, newDossier, dossierId }: Ground): TextField[] {
  const ofReport = (name: 'account' | 'reporterName' | 'reporterContact' | 'notInformedReason') => {
    const kind = name === 'account' || name === 'notInformedReason' ? 'text' : 'line';
    return [
      {
        at: `dossiers.create report.${name}`,
        kind,
        filled: false,
        roundTrip: async (text) => (await newDossier({}, { [name]: text })).reports[0]?.[name] ?? 'no report',
      },
      {
        at: `dossiers.addReport report.${name}`,
        kind,
        filled: false,
        async roundTrip(text) {
          const own = { dossierId: await dossierId() };
          const report = { ...sampleReport, [name]: text };
          const { reportId } = await client().dossiers.addReport({ ...own, report, draftKey: null });
          const { reports } = await client().dossiers.get(own);
          return reports.find((stored) => stored.reportId === reportId)?.[name] ?? 'no report';
        },
      },
    ] satisfies TextField[];
  };

  const ofIntake = (name: 'triggerNote' | 'wishes'): TextField => ({
    at: `dossiers.changeIntake fields.${name}`,
    kind: 'text',
    filled: false,
    async roundTrip(text) {
      const own = { dossierId: await dossierId() };
      const { fields } = await client().dossiers.intake(own);
      await client().dossiers.changeIntake({ ...own, fields: { ...fields, [name]: text } });
      return (await client().dossiers.intake(own)).fields[name];
    },
  });

  const contactWith = (name: OutsideField, text: string) => ({
    slotId: null,
    outside: { name: 'Ria', function: '', reach: '', [name]: text },
    chosenBy: 'person' as const,
  });
  const ofContact = (name: OutsideField): TextField[] => {
    const read = async (own: { readonly dossierId: string }) =>
      (await client().dossiers.intake(own)).fields.contactPoint.outside?.[name] ?? 'nobody';
    return [
      {
        at: `dossiers.changeIntake fields.contactPoint.outside.${name}`,
        kind: 'line',
        filled: name === 'name',
        async roundTrip(text) {
          const own = { dossierId: await dossierId() };
          const { fields } = await client().dossiers.intake(own);
          const contactPoint = contactWith(name, text);
          await client().dossiers.changeIntake({ ...own, fields: { ...fields, contactPoint } });
          return read(own);
        },
      },
      {
        at: `dossiers.create contactPoint.outside.${name}`,
        kind: 'line',
        filled: name === 'name',
        async roundTrip(text) {
          const contactPoint = contactWith(name, text);
          const { dossierId: made } = await client().dossiers.create({ ...sampleDossier, contactPoint });
          return read({ dossierId: made });
        },
      },
    ];
  };

  const addNote = async (text: string) => {
    const note = { ...sampleNote, text };
    return client().dossiers.addNote({ dossierId: await dossierId(), note, draftKey: null });
  };
  const noteOf = async (entryId: string) => {
    const page = { kinds: ['contact' as const], before: null, limit: 1 };
    const { entries } = await client().dossiers.timeline({ ...page, dossierId: await dossierId() });
    return entries.find((entry) => entry.entryId === entryId)?.text ?? 'no entry';
  };

  let viewId: string | null = null;
  /** One view for all texts: there are only so many of them. */
  const saveView = async (name: string, text: string) => {
    ({ viewId } = await client().dossiers.saveRegisterView({ viewId, name, look: lookingFor(text) }));
    return (await client().dossiers.registerViews()).views.find((view) => view.viewId === viewId);
  };

  return [
    ...(['account', 'reporterName', 'reporterContact', 'notInformedReason'] as const).flatMap(ofReport),
    {
      at: 'dossiers.referReport referral.reason',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const own = { dossierId: await dossierId() };
        const reportId = (await client().dossiers.get(own)).reports[0]?.reportId ?? '';
        await client().dossiers.referReport({ reportId, referral: { to: 'police', reason: text } });
        const { reports } = await client().dossiers.get(own);
        return reports.find((report) => report.reportId === reportId)?.referral?.reason ?? 'no referral';
      },
    },
    ...(['triggerNote', 'wishes'] as const).map(ofIntake),
    ...(['name', 'function', 'reach'] as const).flatMap(ofContact),
    {
      at: 'dossiers.addNote note.text',
      kind: 'text',
      filled: true,
      roundTrip: async (text) => noteOf((await addNote(text)).entryId),
    },
    {
      at: 'dossiers.changeNote note.text',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const { entryId } = await addNote('Gebeld.');
        await client().dossiers.changeNote({ entryId, note: { ...sampleNote, text } });
        return noteOf(entryId);
      },
    },
    {
      at: 'dossiers.saveRegisterView name',
      kind: 'line',
      filled: true,
      // Blanks around it would make two views of one name.
      stored: (text) => text.trim(),
      roundTrip: async (text) => (await saveView(text, ''))?.name ?? 'no view',
    },
    {
      at: 'dossiers.saveRegisterView look.filter.text',
      kind: 'line',
      filled: false,
      roundTrip: async (text) => (await saveView('Zoeken', text))?.look.filter.text ?? 'no view',
    },
    {
      at: 'dossiers.rememberRegister look.filter.text',
      kind: 'line',
      filled: false,
      async roundTrip(text) {
        await client().dossiers.rememberRegister({ look: lookingFor(text) });
        return (await client().dossiers.registerViews()).last?.filter.text ?? 'nothing remembered';
      },
    },
  ];
}
