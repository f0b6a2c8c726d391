import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './messages.nl.ts';

/** The settings screen, in English. */
export const en: MessageShape<typeof nl> = {
  title: 'Settings',
  saved: 'Saved',
  device: {
    title: 'This computer',
    language: 'Language of the screen',
    languages: { nl: 'Nederlands', en: 'English' },
    colourScheme: 'Colours',
    colourSchemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
    singleKeys: 'Single keys',
    singleKeysHint:
      'N, G and a letter, /, ?. Switch this off if you use speech or a screen reader and they get in the way.',
  },
  vault: {
    title: 'This vault',
    idleMinutes: 'Lock after',
    idleHint: (least: number, most: number) =>
      `Minutes without a key or a click, from ${least} to ${most}. This holds for everybody who opens this vault.`,
    reason: 'Why longer?',
    reasonHint: (minutes: number) =>
      `Longer than ${minutes} minutes is less safe. Write down why it is acceptable here; it goes into the audit trail.`,
    save: 'Save',
    outOfRange: (least: number, most: number) => `Choose a number from ${least} to ${most}.`,
    errors: { REASON_NEEDED: 'First write down why it may be longer.' },
  },
  about: {
    title: 'About this vault',
    organisation: 'Organisation',
    kind: 'Kind of organisation',
    kinds: { university: 'University', party: 'Political party' },
    caseTag: 'Tag of dossiers',
    timeZone: 'Time zone',
    member: 'You are',
    memberWithRole: (name: string, role: string) => `${name}, ${role}`,
    place: 'Place on this computer',
    demo: 'This is an example vault: everything in it is invented and its passphrase is no secret.',
    app: 'About Luwte',
    licence:
      'Luwte is free software under the AGPL-3.0-only. You may use, study, change and share it under those terms. Luwte gives no legal advice.',
  },
};
