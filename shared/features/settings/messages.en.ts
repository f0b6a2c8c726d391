import type { MessageShape } from '../../kernel/message-shape.ts';
import { en as letterhead } from './letterhead-messages.en.ts';
import type { nl } from './messages.nl.ts';
import { en as term } from './term-messages.en.ts';

/** The settings screen, in English. */
export const en: MessageShape<typeof nl> = {
  title: 'Settings',
  back: 'Back to where you were',
  saved: 'Saved',
  device: {
    title: 'This computer',
    language: 'Language of the screen',
    languages: { nl: 'Nederlands', en: 'English' },
    colourScheme: 'Colours',
    colourSchemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
    singleKeys: 'Single keys',
    singleKeysHint:
      'N, B, G and a letter, /, ?. Switch this off if you use speech or a screen reader and they get in the way.',
    dayNotice: 'Tell what has to be done today',
    dayNoticeHint:
      'A notification of your computer with no more than a number, after opening the vault and when a new day begins.',
    screenSeen:
      'On this computer Luwte cannot always hide from screenshots. Whoever sees your shared screen may see this window too.',
  },
  vault: {
    title: 'This vault',
    hint: 'This holds for everybody who opens this vault.',
    idleMinutes: 'Lock after (minutes)',
    idleMinutesHint: (least: number, most: number, standard: number) =>
      `From ${least} to ${most}, usually ${standard}. Without a key or a click the vault locks by itself after this time, so that nobody reads it when you walk away. As long as a file is being added, that counts as work.`,
    screenLockUntold: (minutes: number) =>
      `This computer does not tell Luwte when its screen is locked. That is why the vault locks by itself after at most ${minutes} minutes here, even if you choose a longer time. Are you walking away? Press Ctrl+L.`,
    clipboardSeconds: 'Clear the clipboard after (seconds)',
    clipboardSecondsHint: (least: number, most: number, standard: number) =>
      `From ${least} to ${most}, usually ${standard}. What you copy out of Luwte can be read by every other program. Luwte clears it after this time and when locking, if it is still there.`,
    kdfMemoryMiB: 'Memory per passphrase (MiB)',
    kdfMemoryMiBHint: (least: number, most: number, standard: number) =>
      `From ${least} to ${most}, usually ${standard}. More memory makes a passphrase harder to guess and opening a little slower. This holds for every passphrase that is set from now on. As long as you choose nothing, Luwte measures what this computer can bear.`,
    explained: (reason: string) => `Less safe than usual, because: ${reason}`,
    reason: 'Why is this acceptable here?',
    reasonHint:
      'You are choosing something less safe than usual. Write down why it is acceptable here all the same. It will stand at the setting, for everybody who opens this vault.',
    save: 'Save',
    outOfRange: (least: number, most: number) => `Choose a whole number from ${least} to ${most}.`,
    errors: { REASON_NEEDED: 'First write down why this is acceptable here. Nothing has changed yet.' },
  },
  term,
  letterhead,
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
