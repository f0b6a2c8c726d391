import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './members-messages.nl.ts';

/** Who can open the vault, and the way in with the recovery sheet, in English. */
export const en: MessageShape<typeof nl> = {
  intro:
    'Everybody below opens this vault with a passphrase of their own and can then read all that is in it. Veils and agreements within the vault are courtesy among colleagues, not a lock.',
  one: 'You are the only one who can open this vault. With a second person the work goes on when you are away.',
  list: 'Can open the vault',
  former: 'Can no longer open it',
  columns: {
    name: 'Name and role',
    disciplines: 'Advises as',
    substitute: 'Substitute',
    actions: 'What you can do',
  },
  self: 'this is you',
  unknown: 'Unknown',
  unknownHint:
    'The database knows nothing of this person. That can be when an older copy was restored. If you do not know this key, revoke it.',
  since: (moment: string) => `since ${moment}`,
  until: (from: string, until: string) => `from ${from} until ${until}`,
  none: 'none',
  fields: {
    name: 'Name',
    role: 'Role',
    roleHint:
      'The task in your organisation, in your own words. For example trusted person or coordinator of the reporting point.',
    disciplines: 'Advises as',
    disciplinesHint:
      'As what others can ask this person for advice. Choose as many as needed. It changes nothing about what this person can open.',
    substitute: 'Substitute',
    substituteHint: 'Who takes over when this person is away.',
    nobody: 'Nobody',
  },
  add: {
    action: 'Add somebody',
    title: 'Add somebody',
    intro:
      'Fill in who is joining and type your own passphrase. Then this person chooses a passphrase, here at this computer.',
    own: 'Your own passphrase',
    ownHint: 'It makes sure that this is you.',
    next: 'Continue',
    choose: (name: string) => `Now let ${name} choose a passphrase`,
    chooseText:
      'Hand over the keyboard and look away: only this person should know the passphrase. You have ten minutes for it.',
    write:
      'Write the passphrase down until you know it by heart, and keep the note as you would keep a house key. Forgotten? Then only the recovery sheet helps.',
    finish: 'Add',
    finishing: 'The key is being made. With many people in the vault that takes longer.',
    done: (name: string) => `${name} can now open the vault.`,
  },
  edit: {
    action: 'Change',
    actionFor: (name: string) => `Change: ${name}`,
    title: 'Change details',
    done: 'The change is saved.',
  },
  passphrase: {
    action: 'Change my passphrase',
    title: 'Change your passphrase',
    intro:
      'Only your own key changes. Copies and backups that exist already still open with your old passphrase.',
    present: 'Your present passphrase',
    next: 'New passphrase',
    save: 'Change',
    saving: 'Your new passphrase is being set.',
    done: 'Your new passphrase counts from now on.',
  },
  revoke: {
    action: 'Revoke access',
    actionFor: (name: string) => `Revoke access: ${name}`,
    title: 'Revoke access',
    text: (name: string) =>
      `${name} can no longer open this vault afterwards. The vault gets a new key; the passphrases of the others stay valid.`,
    copies: (name: string) =>
      `To be honest: copies and backups that were made before stay readable to ${name} with the old passphrase. Luwte cannot take those back. Find out where they are.`,
    sheet:
      'The present recovery sheet will not work any more either. You get a new sheet at once, to print and to type back.',
    own: 'Your own passphrase',
    second: 'Second person',
    secondHint: 'Optional. A colleague then confirms with their own passphrase that this is right.',
    nobody: 'Nobody',
    secondPassphrase: 'Passphrase of the second person',
    confirm: 'Yes, revoke access',
    done: (name: string) => `The access of ${name} was revoked.`,
    doneUnknown: 'The access was revoked.',
    newSheet:
      'This is a new recovery sheet. The old one no longer opens this vault, only backups from before. Destroy that old sheet. Type part of the new sheet back; then you are at People again.',
    busy: 'The vault is getting a new key. With a large vault this takes a while; you need not do anything.',
  },
  sheet: {
    title: 'Recovery sheet',
    made: (moment: string) => `The recovery sheet of this vault was made on ${moment}.`,
    confirmed: (moment: string) => `It was typed back on ${moment}.`,
    unconfirmed:
      'It was not typed back yet, so Luwte does not know whether anybody has it. To be safe, make a new one.',
    why: 'Lost it, or might somebody have seen it? Make a new sheet. The old one then no longer works for this vault.',
    renew: 'Make a new recovery sheet',
    renewText:
      'Type your passphrase and Luwte makes a new sheet. The present one stops working. You then type part of the new one back.',
  },
  recover: {
    link: 'Forgot your passphrase?',
    title: (name: string) => `Open ${name} with the recovery sheet`,
    unknownTitle: 'Open with the recovery sheet',
    intro: 'Take the recovery sheet of this vault.',
    typing:
      'Type the thirteen groups in the order of their numbers. You can also paste the whole key at once.',
    hint: 'The letters I, L, O and U are not used: a circle with a stroke is a zero. Capitals do not matter.',
    groups: 'Recovery key',
    wrongGroup: 'This group is not right. Look at the sheet and type it again.',
    emptyGroup: 'Type this group.',
    next: 'Continue',
    looking: 'Luwte is trying whether this key fits.',
    back: 'Back to the passphrase',
    who: 'Who are you?',
    whoText:
      'The key fits. Choose yourself and think of a new passphrase. Your old one stops working. That this was done with the recovery sheet is recorded.',
    whoName: 'Your name',
    whoEmpty: 'Choose who you are.',
    open: 'Open vault',
    opening: 'The new passphrase is being set and the vault opened.',
    errors: {
      WRONG_RECOVERY_KEY:
        'This key does not fit this vault. Nothing was changed. See whether the sheet belongs to this vault, and whether a new sheet was made later.',
      DATABASE_DAMAGED:
        'The files of this vault are damaged. The key does fit. Luwte has deleted nothing. Leave the folder as it is and restore a backup, with your administrator if need be.',
      RECOVERY_GONE:
        'It took too long, or a new recovery sheet was made in the meantime. Nothing was changed. Type the key again.',
      NOT_FOUND: 'This person has no key any more. Nothing was changed. Choose somebody else.',
    },
  },
  errors: {
    WRONG_PASSPHRASE: 'This passphrase is not right. Nothing was changed; type it again.',
    PASSPHRASE_IN_USE:
      'This passphrase cannot be used here. Nothing was changed. Choose another, or let Luwte suggest six words.',
    TOO_MANY_MEMBERS:
      'There is no room for another person in this vault. Nothing was changed. First revoke the access of who no longer belongs.',
    INVITATION_GONE: 'The ten minutes are over. Nobody was added. Begin again with your own passphrase.',
    OWN_SUBSTITUTE: 'Nobody can be their own substitute. Choose somebody else.',
    OWN_SLOT: 'Nobody can do this for themselves. Ask a colleague who has access.',
    SECOND_PERSON_NEEDED:
      'The confirmation of the second person no longer counts. Nothing was changed. Let the second person type the passphrase again.',
    NOT_SWITCHED:
      'The vault could not go on under the new key at once. Nothing is lost. Lock Luwte, open the vault again and then look on this page who has access.',
    NOT_FOUND: 'This person has no key here any more. Nothing was changed.',
  },
};
