import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './police-who-messages.nl.ts';

/** Who makes a report, and the mandate for it, in English. */
export const en: MessageShape<typeof nl> = {
  who: {
    intro:
      'Preferably the organisation reports. Then its address is in the papers and not that of the affected person. And the affected person does not have to carry this alone.',
    filer: 'Who reports?',
    filerHints: {
      organisation: 'With the address of the organisation. No private address gets on paper.',
      person:
        'Luwte makes the same package to take along. Ask at the desk whether the address of the organisation may be used.',
    },
    offences: 'Of what? (suspicion)',
    offencesHint: 'Choose what you suspect. Police and prosecutor decide what it is called.',
    otherOffences: (n) => `Other offences (${n})`,
    complaintMark: 'Asks for a complaint by the affected person, mostly within three months.',
    declarant: 'Who signs on behalf of the organisation?',
    declarantPerson: 'Who signs?',
    declarantName: 'Name',
    declarantHint: 'Of who goes to the desk.',
    declarantFunction: 'Function',
    declarantFunctionHint: 'As it goes into the report.',
    declarantReach: 'Reached by',
    declarantReachHint: 'A telephone number or e-mail address of work. No private data.',
    nobody: 'Under Route it now says that there will be no report.',
  },
  mandate: {
    title: 'Power of attorney',
    why: (offences) =>
      `For ${offences} a complaint is needed by the affected person, or by somebody with a special written power of attorney. Mostly within three months.`,
    notForPerson: 'The affected person reports. A power of attorney is not needed then.',
    missing: (offences) => `There is no power of attorney yet for: ${offences}.`,
    covered: (offences) => `Power of attorney: ${offences}`,
    form: 'Export the form',
    formTitle: 'Export the power of attorney form',
    formText:
      'With this Word document, in Dutch, the affected person empowers the organisation. Give them time to read it. Signing need not be at once, and saying no is fine.',
    formName: (code) => `power of attorney ${code}`.trim(),
    formSaved: (path) => `Form exported to ${path}`,
    fileName: 'Name of the file',
    exportAction: 'Export',
    add: 'Record a power of attorney',
    addTitle: 'Record a power of attorney',
    kind: 'Is there a signed form?',
    signed: 'Yes, the scan is with the evidence',
    unsigned: 'No, the report goes on without',
    offences: 'For which offences?',
    scan: 'The scan',
    scanHint: 'First add the scan to Evidence of this dossier.',
    scanChoose: 'Choose an evidence item',
    scanNone: 'There is no evidence in this dossier yet. First add the scan to Evidence.',
    toEvidence: 'To Evidence',
    signedAt: 'Signed on',
    signedAtHint: 'The power of attorney holds for what the affected person knew by then.',
    reason: 'Why without a power of attorney?',
    reasonHint:
      'This stays in the dossier. Without a power of attorney the police can turn the complaint down.',
    save: 'Record',
    saved: 'The power of attorney is recorded.',
    remove: 'Remove',
    removeOf: (offences) => `Remove power of attorney: ${offences}`,
    removed: 'The power of attorney was removed.',
    signedLine: (moment) => `Signed on ${moment}`,
    notYet: (moment) =>
      `Counts from ${moment} only: that day is in the future. Is the day wrong? Remove this power of attorney and record it again.`,
    unsignedLine: (reason) => `Without a form: ${reason}`,
    scanAside: (name) =>
      `The scan (${name}) was put aside. Like this the power of attorney does not count. Bring the scan back under Evidence.`,
    hiddenReason: 'Without a form; reason hidden',
    errors: {
      'mandate-needs-scan-or-reason': 'Write down in a few words why the report goes on without.',
      'mandate-needs-day': 'Fill in on which day the power of attorney was signed.',
      SIGNED_TOO_LATE: 'This day is in the future. Fill in when the power of attorney was signed.',
      'scan-missing': 'Choose the evidence item with the signed power of attorney.',
      'offences-missing': 'Choose for which offences this power of attorney holds.',
      EVIDENCE_UNKNOWN: 'This evidence item is no longer in this dossier. Choose another one.',
    },
  },
};
