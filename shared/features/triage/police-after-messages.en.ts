import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './police-after-messages.nl.ts';

/** What becomes of a report to the police, in English. */
export const en: MessageShape<typeof nl> = {
  intro:
    'Record when the report was made, which numbers you got and what comes of it. Bad news belongs here too.',
  contact: 'Numbers and contact',
  station: 'Where was it reported?',
  stationHint: 'Station, desk or online.',
  officer: 'Contact at the police',
  officerReach: 'Reached by',
  caseNumber: 'Number of the police',
  caseNumberHint: 'Stands on the confirmation. More numbers may follow each other.',
  prosecutorNumber: 'Number of the prosecutor',
  prosecutorHint: 'Comes later, when the prosecutor has the case.',
  remarks: 'Remarks',
  course: 'Course',
  nothingYet: 'The report has not been made yet.',
  add: 'Record a step',
  addTitle: 'Record a step',
  kind: 'What happened?',
  kinds: {
    filed: 'The report was made',
    feedback: 'There was contact about the progress',
    'taken-up': 'The police are working on it',
    dismissed: 'The case is not prosecuted (dismissed)',
    'complaint-12': 'Complaint filed with the court of appeal (article 12)',
    hearing: 'Hearing in court',
    verdict: 'There is a verdict',
    stopped: 'It comes to no report, or it was withdrawn',
  },
  kindHints: {
    filed:
      'Did the affected person report, or was there a signed power of attorney? Then Luwte ticks off the complaint terms of these offences. Later Luwte reminds you of feedback.',
    feedback: 'Write down with whom, and when you hear again. Tell the affected person too.',
    'taken-up': 'Ask who has the case and how to reach them. Fill that in below, under Numbers and contact.',
    dismissed:
      'This can come as a blow. Tell the affected person yourself, before a letter comes. Against a dismissal a complaint can be made to the court of appeal (article 12 Sv).',
    'complaint-12': 'A lawyer often helps with this. Agree who keeps the affected person informed.',
    hearing: 'Agree who goes along and who calls afterwards.',
    verdict: 'Tell the affected person yourself, and ask how they are.',
    stopped: 'Write down why. You can always begin again.',
  },
  at: 'When',
  note: 'Remarks',
  noteHint: 'Not required.',
  noteNeeded: 'Write down in a few words why.',
  stepSave: 'Record',
  stepSaved: (settled, late, running) =>
    [
      'Recorded.',
      ...(settled === 0
        ? []
        : [
            settled === 1
              ? '1 complaint term was ticked off.'
              : `${settled} complaint terms were ticked off.`,
          ]),
      ...(late === 0
        ? []
        : [
            `Please note: for ${late} of them the term was over by then. Ask the police or a lawyer whether the complaint still counts.`,
          ]),
      ...(running === 0
        ? []
        : [
            `Please note: ${running === 1 ? '1 complaint term still runs' : `${running} complaint terms still run`}. No complaint was made for that with this report.`,
          ]),
    ].join(' '),
  recordedBy: (name) => `recorded by ${name}`,
  remove: 'Remove',
  removeOf: (kind) => `Remove: ${kind}`,
  removed: 'The step was removed.',
  removedFiled: 'The step was removed. Complaint terms that were ticked off with it run again.',
};
