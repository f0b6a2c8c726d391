import { changeReport, makePoliceCase, planted, startReport } from '../../../support/police-case.ts';
import { sampleIncident } from '../../../support/sample-input.ts';
import { type Ground, once, type TextField } from './text-field.ts';

const lines = [
  'declarant',
  'declarantFunction',
  'declarantReach',
  'station',
  'officer',
  'officerReach',
  'caseNumber',
  'prosecutorNumber',
] as const;
const texts = ['summary', 'effect', 'damages', 'remarks'] as const;

/** What is written about a report to the police. */
export function policeFields({ client }: Ground): TextField[] {
  const made = once(async () => {
    const police = await makePoliceCase(client(), [`Bel ${planted.phone} maar eens.`, 'Wat een kwast.']);
    return { ...police, reportId: await startReport(client(), police) };
  });
  const report = async () => ({ reportId: (await made()).reportId });

  const ofReport = (name: (typeof lines | typeof texts)[number], kind: TextField['kind']): TextField => ({
    at: `triage.changePoliceReport fields.${name}`,
    kind,
    filled: false,
    async roundTrip(text) {
      const own = await report();
      await changeReport(client(), own.reportId, { [name]: text });
      return (await client().triage.policeReport(own))[name];
    },
  });

  return [
    ...lines.map((name) => ofReport(name, 'line')),
    ...texts.map((name) => ofReport(name, 'text')),
    {
      at: 'triage.recordMandate mandate.reason',
      kind: 'text',
      // Beside a signed scan it may be empty.
      filled: false,
      async roundTrip(text) {
        const { dossierId, evidenceIds } = await made();
        const scan = {
          offences: ['sr266'],
          evidenceId: evidenceIds[0] ?? '',
          signedAt: sampleIncident.occurredAt,
        };
        const mandate = { ...scan, reason: text };
        const { mandateId } = await client().triage.recordMandate({ dossierId, mandate });
        const { mandates } = await client().triage.policeReports({ dossierId });
        return mandates.find((stored) => stored.mandateId === mandateId)?.reason ?? 'no mandate';
      },
    },
    {
      at: 'triage.answerFinding answer.reason',
      kind: 'text',
      filled: true,
      async roundTrip(text) {
        const own = await report();
        const found = async () =>
          (await client().triage.policeFindings(own)).findings.find(({ datum }) => datum === 'phone');
        const answer = { kind: 'accept', reason: text } as const;
        await client().triage.answerFinding({ ...own, keys: [(await found())?.key ?? ''], answer });
        const stored = (await found())?.answer;
        return stored?.kind === 'accept' ? stored.reason : 'no answer';
      },
    },
    {
      at: 'triage.leaveOutExhibit reason',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const { reportId, evidenceIds, incidentIds } = await made();
        // The first is a signed mandate by now, which goes along whatever is chosen.
        const evidenceId = evidenceIds.at(-1) ?? '';
        // It was left out the time before.
        const contents = { incidentIds: [...incidentIds], evidenceIds: [...evidenceIds] };
        await client().triage.choosePoliceContents({ reportId, ...contents });
        await client().triage.leaveOutExhibit({ reportId, evidenceId, copyId: null, reason: text });
        const { leftOut } = await client().triage.policeFindings({ reportId });
        return leftOut.find((one) => one.evidenceId === evidenceId)?.reason ?? 'not left out';
      },
    },
    {
      at: 'triage.recordPoliceStep note',
      kind: 'text',
      filled: false,
      async roundTrip(text) {
        const own = await report();
        const step = { kind: 'stopped', at: sampleIncident.occurredAt, note: text } as const;
        await client().triage.recordPoliceStep({ ...own, ...step });
        return (await client().triage.policeReport(own)).steps.at(-1)?.note ?? 'no step';
      },
    },
  ];
}
