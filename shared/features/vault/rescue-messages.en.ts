import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './rescue-messages.nl.ts';

/** A vault that is only read, in English: what happened, what is safe, what can be done. */
export const en: MessageShape<typeof nl> = {
  banner: 'Reading only',
  more: 'What is the matter, and what can you do?',
  short: {
    history: (missing) =>
      missing === null
        ? 'Actions are missing from this vault. You can read everything that is there.'
        : missing === 1
          ? 'The last action is missing from this vault. You can read everything that is there.'
          : `The last ${missing} actions are missing from this vault. You can read everything that is there.`,
    damage: 'A part of this vault is damaged. You can read what is whole.',
    medium: 'This vault is on a place that cannot be written. You can read everything.',
    network: 'This vault is on a network drive. You can read everything.',
  },
  title: 'This vault is open for reading only',
  happened: 'What happened',
  happenedText: {
    history: (missing) =>
      missing === null
        ? 'Luwte keeps count of what was recorded outside the database. What lies here now is less than that, and how much less cannot be told. Mostly an old file was put back, or the computer failed while writing.'
        : missing === 1
          ? 'Luwte keeps count of what was recorded outside the database. At least one action is missing. Mostly an old file was put back, or the computer failed while writing.'
          : `Luwte keeps count of what was recorded outside the database. At least ${missing} actions are missing. Mostly an old file was put back, or the computer failed while writing.`,
    damage:
      'A part of the database cannot be read any more. Mostly that comes from a disk that wears out, or from a file that was changed from outside Luwte.',
    medium: 'Luwte may not write in the folder of this vault, for example because the disk is locked.',
    network:
      'On a network drive two computers can write at the same time without knowing of each other. That would damage the vault; so Luwte does not write there.',
  },
  since: 'Since when',
  sinceText: (moment) =>
    `The last action that is there is from ${moment}. What was recorded after that is missing.`,
  sinceUnknown: 'That cannot be told.',
  safe: 'What is safe',
  safeText: {
    rescue:
      'Luwte has erased nothing and changes nothing in this vault. Everything that you can open is genuine and whole. Leave the folder as it is.',
    readOnly: 'Nothing is wrong with the vault and nothing is lost.',
  },
  doTitle: 'What you can do',
  restore: 'Restore a backup',
  restoreHint: 'A new vault comes beside this one. Backups that hold more stand first.',
  copy: 'Copy what is there',
  copyHint:
    'A new vault comes with everything that can still be read. You can go on working in it. What is missing stays missing.',
  move: {
    medium: 'Lock the vault, copy the whole folder to a place where you may write, and open it there.',
    network: 'Lock the vault, copy the whole folder to this computer, and open it there.',
  },
  copyTitle: 'Copy what is there',
  copyMake: 'Copy',
  copyName: 'Name of the new vault',
  copySuggested: (name) => `${name} rescued`,
  copied: {
    done: 'The copy was made and checked',
    openNow: 'Lock and open the copy',
    openHint: 'On the first screen you choose the copy. The passphrase is the same.',
  },
  errors: {
    NOT_IN_RESCUE: 'This vault is well; copying is not needed. Nothing has changed.',
  },
  notices: {
    'key-file-previous':
      'The key file of this vault was damaged. Luwte opened the vault with the one before it. Nothing is lost. If a passphrase was changed after that, change it again.',
    'key-file-from-backup':
      'The key file of this vault was gone or damaged. Luwte opened the vault with that of a backup. Nothing is lost. If somebody was added or a passphrase was changed since, do that again.',
  },
  noticeClose: 'Close this notice',
};
