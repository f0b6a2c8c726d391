import type { MessageShape } from '../../kernel/message-shape.ts';
import { en as audit } from './audit-messages.en.ts';
import { en as backups } from './backup-messages.en.ts';
import { en as members } from './members-messages.en.ts';
import type { nl } from './messages.nl.ts';
import { en as rescue } from './rescue-messages.en.ts';
import { en as safety } from './safety-messages.en.ts';

/** Screens around the vault, in English. */
export const en: MessageShape<typeof nl> = {
  start: {
    title: 'Vaults',
    firstTitle: 'Welcome to Luwte',
    welcome:
      'Luwte helps you stand beside somebody who is threatened, intimidated or flooded with hate. Everything you write down stays on this computer, in a vault that opens only with your passphrase.',
    known: 'Your vaults',
    create: 'New vault',
    openExisting: 'Open an existing vault',
    restore: 'Restore a backup',
    demo: 'Example vault',
    demoHint: 'In an example vault you can look around at your ease; all people in it are invented.',
    demoMark: 'Example',
    missing: 'Not found in this place',
    lastOpened: (moment: string) => `Last opened ${moment}`,
    neverOpened: 'Not opened yet',
    forget: (name: string) => `Take ${name} off the list`,
    forgetTitle: 'Take off the list',
    forgetText: (name: string) =>
      `${name} disappears from this list. The vault itself stays where it is; you can open it again later.`,
    forgotten: (name: string) => `${name} is no longer on the list.`,
  },
  reasons: {
    'service-stopped': {
      title: 'Luwte stopped unexpectedly',
      text: 'Everything that was saved is still there. Open the vault again; what you were typing is waiting as a draft.',
    },
    idle: {
      title: 'Luwte is locked',
      text: 'There was no key or click for a while. What you typed has been saved. Open the vault to go on.',
      untold: (minutes: number) =>
        `This computer does not tell Luwte when its screen is locked. That is why that time is at most ${minutes} minutes here.`,
    },
  },
  demo: {
    title: 'Make an example vault',
    text: 'Choose who the example is for. All people and messages in it are invented.',
    kind: 'Kind of organisation',
    make: 'Make and open',
    making: 'The example vault is being made. This takes a moment.',
    errors: {
      PLACE_ON_NETWORK:
        'Luwte’s own folder is on a network drive. No vault is safe there, so nothing was made. Ask your administrator for a folder on this computer itself.',
      ALREADY_OPEN: 'A vault is open already. Lock that one first.',
      NAME_TAKEN: 'There is already an example vault with this name. Try again in a minute.',
      FOLDER_NOT_WRITABLE:
        'Luwte may not write in its own folder on this computer. Ask your administrator to allow it.',
    },
  },
  kinds: { university: 'University', party: 'Political party' },
  languages: { nl: 'Dutch', en: 'English' },
  picker: {
    title: 'Open an existing vault',
    intro:
      'Find the folder of the vault. Its name ends in .luwte. If you only have a backup, close this and choose “Restore a backup”.',
    place: 'You are looking in',
    up: 'One folder up',
    list: 'Folders',
    empty: 'There are no folders to open in this folder.',
    openFolder: (name: string) => `Open folder ${name}`,
    openVault: (name: string) => `Choose vault ${name}`,
    dialog: 'Look in a window of the system',
    places: 'Go to',
    own: { home: 'Your own folder', desktop: 'Desktop', documents: 'Documents' },
    disk: (name: string) => `Disk or stick: ${name}`,
    newFolder: 'New folder',
    newFolderName: 'Name of the new folder',
    make: 'Make',
    errors: {
      FOLDER_NOT_READABLE: 'This folder is no longer there. Nothing was made. Choose another folder.',
      FOLDER_NOT_WRITABLE: 'Luwte may not write in this folder. Nothing was made. Choose another folder.',
      NAME_TAKEN: 'There is something with this name here already. Choose another name.',
      NAME_REFUSED:
        'This name does not work on every computer. Use letters, digits, spaces and hyphens, and no .luwte at the end.',
    },
  },
  create: {
    title: 'New vault',
    steps: {
      organisation: 'Organisation',
      member: 'You',
      passphrase: 'Passphrase',
      place: 'Place',
      recovery: 'Recovery sheet',
    },
    leave: 'Stop',
    leaveText: 'What you filled in here is then not kept.',
    make: 'Make the vault',
    making:
      'The vault is being made. Luwte also measures how heavy the lock can be on this computer; that takes a few seconds.',
    organisation: {
      intro: 'For which organisation do you keep dossiers?',
      name: 'Name of the organisation',
      kind: 'Kind of organisation',
      kindHint: 'The lists and norms that Luwte works with depend on this.',
      caseTag: 'Short tag for dossiers',
      caseTagHint: (example: string) =>
        `Two to four letters. Dossiers are then called ${example}, for instance.`,
      logo: 'Logo',
      logoHint:
        'PNG or JPEG, at most 512 kB. It is printed on letters and other papers, and stays in the vault.',
      logoChoose: 'Choose a logo',
      logoChange: 'Another logo',
      logoRemove: 'Remove the logo',
      logoPreview: 'The logo you chose',
      language: 'Language of the organisation',
      languageHint: 'The language of the papers that Luwte makes.',
      timeZone: 'Time zone',
    },
    member: {
      intro: 'You get the first key to this vault. Your name stands with what you record.',
      name: 'Your name',
      role: 'Your role',
      roleHint: 'For instance trusted person, or coordinator of the reporting point.',
    },
    passphrase: {
      intro:
        'The passphrase opens the vault. Six random words are easier to remember than loose characters, and a computer cannot guess them.',
      whole:
        'Nobody can bring back a forgotten passphrase for you. That is why you will also make a recovery sheet.',
      field: 'Passphrase',
      fieldHint: 'At least 15 characters, or six words.',
      again: 'Once more',
      suggest: 'Suggest six words',
      suggestAgain: 'Other words',
      strength: 'Strength',
      scores: ['very weak', 'weak', 'moderate', 'strong', 'very strong'],
      checking: 'Checking',
      different: 'These two are not the same. Type the passphrase once more.',
      acceptable: 'This passphrase is good.',
      weak: 'This passphrase is too easy to guess. Make it longer or let Luwte suggest six words.',
      empty: 'Type a passphrase, or let Luwte suggest one.',
      reasons: {
        'too-short': 'The passphrase is too short: take at least 15 characters or six words.',
        'too-long': 'The passphrase is too long: take at most 1024 characters.',
        'too-weak': 'The passphrase is easy to guess. Add words that have nothing to do with each other.',
        repeats: 'It repeats itself a lot. Choose words that differ.',
        sequence: 'It holds sequences such as abc or qwerty. Choose other words.',
        date: 'It holds a date or a year. Those are easy to guess; leave them out.',
        names: 'It holds names. Those are easy to guess; choose other words.',
        'common-password': 'It holds a common password. Choose something else.',
        'own-words': 'It holds the name of your organisation or yourself. Leave that out.',
      },
    },
    place: {
      intro:
        'Choose a folder on this computer. A folder that is synchronised with other computers is not a good place.',
      folder: 'Folder',
      folderMissing: 'Luwte is still looking for the folders. Choose a folder first.',
      folderReady: 'The folder is there now. Is it right? Then press the button once more.',
      chosen: (path: string) => `The vault will be in ${path}`,
      name: 'Name of the vault',
      nameHint: (name: string) =>
        `A folder ${name} will be made. Anybody can read that name, so do not put a person’s name in it.`,
      suggestedName: 'Vault',
    },
    errors: {
      PLACE_ON_NETWORK:
        'This folder is on a network drive. Luwte cannot write there safely, so nothing was made. Choose a folder on this computer itself.',
      FOLDER_NOT_READABLE: 'This folder cannot be read. Choose another folder.',
      FOLDER_NOT_WRITABLE: 'Luwte may not write in this folder. Choose another folder.',
      NAME_TAKEN: 'There is already something with this name here. Choose another name.',
      NAME_REFUSED: 'This name does not work on every computer. Use letters, digits, spaces and hyphens.',
      ALREADY_OPEN: 'A vault is open already. Lock that one first.',
      PASSPHRASE_WEAK: 'The passphrase is too easy to guess. Go one step back and make it stronger.',
      LOGO_UNREADABLE: 'The logo cannot be read. Go back to the first step and choose another file.',
    },
    fields: {
      'case-tag': 'Take two to four capital letters, without digits or spaces.',
      'time-zone': 'This time zone does not exist. Choose one from the list.',
      'logo-too-large': 'This file is too large. Take a logo of at most 512 kB.',
      'logo-kind': 'This is not a PNG or JPEG. Choose another file.',
      'logo-unreadable': 'This file could not be read. Choose another file.',
    },
  },
  recovery: {
    title: 'Recovery sheet',
    intro:
      'If you forget the passphrase, you open the vault with this sheet. On the screen where you type the passphrase, choose Forgot your passphrase.',
    keep: 'Print it or copy it by hand, and keep it locked away, where nobody just gets at it, and not with this computer. Whoever has this sheet can open the vault. Do not take a photo of it.',
    groups: 'Recovery key',
    letters: 'The letters I, L, O and U are not used. The zero has a stroke through it.',
    group: (number: number) => `Group ${number}`,
    savePdf: 'Save as PDF',
    savePdfHint:
      'A PDF is useful for printing. Preferably put it on a USB stick, and delete the file afterwards.',
    saveTitle: 'Save the recovery sheet',
    saveName: 'Name of the file',
    suggestedName: 'Luwte recovery sheet.pdf',
    saved: (path: string) => `Saved: ${path}`,
    confirmTitle: 'Type two groups back',
    confirmIntro: 'This makes sure that you have the sheet. Take your print or what you copied.',
    confirm: 'Done, go to the vault',
    show: 'Show the key',
    mismatch: 'This group is not right. Look at the sheet and type it once more.',
    renewTitle: 'Make a new recovery sheet',
    renewText:
      'The recovery sheet of this vault has not been typed back yet. Without that sheet, whoever forgets the passphrase does not get in any more. Type your passphrase and Luwte makes a new sheet. An earlier sheet will not work any more.',
    renew: 'Make a new recovery sheet',
    renewing: 'The new recovery sheet is being made.',
    errors: {
      WRONG_PASSPHRASE: 'This passphrase is not right. Nothing has changed; type it once more.',
      NO_RECOVERY_SHEET: 'This recovery sheet is no longer there. Make a new one.',
      FOLDER_NOT_READABLE: 'This folder cannot be read. Choose another folder.',
      FOLDER_NOT_WRITABLE: 'Luwte may not write in this folder. Choose another folder.',
      NAME_TAKEN: 'There is already a file with this name here. Choose another name.',
      NAME_REFUSED: 'This name does not work on every computer. Use letters, digits, spaces and hyphens.',
    },
  },
  unlock: {
    title: (name: string) => `Open ${name}`,
    unknownTitle: 'Open a vault',
    passphrase: 'Passphrase',
    show: 'Show passphrase',
    hide: 'Hide passphrase',
    open: 'Open',
    opening: 'The vault is being opened.',
    other: 'Another vault',
    capsLock: 'Caps Lock is on.',
    demo: 'This is an example vault. Its passphrase is no secret:',
    empty: 'Type your passphrase.',
    wait: (seconds: number) =>
      seconds === 1 ? '1 second until the next attempt.' : `${seconds} seconds until the next attempt.`,
    errors: {
      WRONG_PASSPHRASE: 'This passphrase is not right. Nothing has changed; type it once more.',
      ALREADY_OPEN: 'A vault is open already. Lock that one first.',
      VAULT_NOT_FOUND:
        'The vault is no longer in this place. Perhaps the folder was moved, or a disk is not connected. Connect the disk, or find the folder through Open an existing vault. If the vault is really gone, restore a backup.',
      VAULT_IN_USE:
        'This vault is open already: in another window of Luwte, with somebody else who is signed in to this computer, or in a program that is making a backup of it. Nothing is wrong with the vault. Lock it there or wait until that program is done, and then try again. If you find nothing, restart the computer.',
      VAULT_IS_BACKUP:
        'This is a backup, not a vault. Nothing is wrong with it and nothing has changed. Go back to the start screen and choose “Restore a backup” there.',
      VAULT_NEWER:
        'This vault was made by a newer Luwte. Nothing in it was changed. Update Luwte on this computer and then open it.',
      KEY_FILE_DAMAGED:
        'The key file of this vault is damaged. Your passphrase is not the problem and the dossiers were not deleted. Leave the folder as it is and restore a backup, with your administrator if need be.',
      KEY_FILE_TAMPERED:
        'The key file was changed by something or somebody without a key. That is why Luwte does not open the vault; the dossiers were not deleted. Leave the folder as it is and warn your administrator.',
      VAULT_INCOMPLETE:
        'Files are missing from the folder of this vault. Luwte has changed nothing. Leave the folder as it is and restore a backup, with your administrator if need be.',
      VAULT_NOT_WRITABLE:
        'This vault is in a place that cannot be written. Nothing is lost. Copy the whole folder to a place where you may write, and open it there.',
      FOLDER_NOT_READABLE: 'This folder cannot be read. Ask whoever manages the folder to give you access.',
      DATABASE_DAMAGED:
        'The files of this vault are damaged. Your passphrase is right. Luwte has deleted nothing. Leave the folder as it is and restore a backup, with your administrator if need be.',
    },
  },
  audit,
  backups,
  members,
  rescue,
  safety,
};
