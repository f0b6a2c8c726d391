import type { MessageShape } from '../../kernel/message-shape.ts';
import type { nl } from './safety-messages.nl.ts';

/** The vault's own page: how it is doing, in English. */
export const en: MessageShape<typeof nl> = {
  rail: 'Vault',
  tabs: {
    overview: 'Overview',
    members: 'People',
    backups: 'Backups',
    audit: 'Record of actions',
  },
  summary: {
    well: 'All is well',
    wellText: 'Nothing needs your attention now.',
    attention: (count) =>
      count === 1 ? 'One thing needs your attention' : `${count} things need your attention`,
    rest: 'Apart from that nothing needs your attention now.',
  },
  attention: {
    history: {
      title: 'The list of recorded actions is not right',
      text: 'Something about the vault was changed from outside Luwte. What you see may be incomplete. Restore a backup and warn your administrator.',
    },
    database: {
      title: 'The database is damaged',
      text: 'What can be read stays readable. Restore a backup.',
    },
    evidence: {
      title: (count) =>
        count === 1
          ? 'One evidence file is not as it should be'
          : `${count} evidence files are not as they should be`,
      text: 'Everything else is there and correct. A backup that you keep outside the vault probably still has these files.',
    },
    backups: {
      title: (count) =>
        count === 1
          ? 'One backup that Luwte made itself is damaged or could not be read'
          : `${count} backups that Luwte made itself are damaged or could not be read`,
      text: 'Do not count on restoring from such a backup. Luwte makes new ones by itself. Keep one outside the vault too.',
    },
    backupFailed: {
      title: 'Luwte could not make a backup by itself',
      text: 'What you saved is safe. See whether the disk is full or no longer works; after that Luwte tries again by itself. Keep a backup outside the vault too.',
    },
    sheet: {
      title: 'Nothing of the recovery sheet was typed back yet',
      text: 'So nobody knows whether it is there and right. If everybody forgets their passphrase, that sheet is the only way in. Make a new sheet and type a part of it back.',
    },
    outside: {
      never: 'There is no backup outside this vault yet',
      old: (when) => `The last backup outside this vault is from ${when}`,
      text: 'If this computer breaks or gets lost, the vault is gone. Keep a backup on a disk or stick that you put somewhere else.',
    },
    sameDisk: {
      title: 'The last backup outside this vault is on the same disk',
      text: 'If that disk breaks or this computer gets lost, the vault and the backup are both gone. Keep one on a stick or another disk too, and put that somewhere else.',
    },
    restore: {
      never: 'It was never tried whether a backup works',
      old: (when) => `Restoring was last tried ${when}`,
      text: 'Luwte restores a backup to a temporary place, reads all of it and clears that place again. Nothing changes in your vault.',
    },
    network: {
      title: 'This vault is on a network drive',
      text: 'Luwte cannot write there safely; you can read everything. Lock the vault, copy the whole folder to this computer and open it there.',
    },
    synchronised: {
      title: (service) => `This vault is in a folder that ${service} keeps in step`,
      text: 'Such programs can put a file back or double it while Luwte is writing, and keep copies on other computers. Lock the vault, move the whole folder to an ordinary folder of this computer and open it there.',
    },
    disk: {
      title: (free) => `${free} is left on this disk`,
      text: 'When the disk is full, nothing can be added any more. What is there stays. Make room.',
    },
    steps: {
      restore: 'Restore a backup',
      outside: 'Export a backup',
      prove: 'Try a restore',
      sheet: 'To the recovery sheet',
    },
  },
  check: {
    title: 'Checking',
    text: 'Luwte then reads the whole database, every evidence file and its own backups. It also does so by itself every week. The outcome is entered once in the list of actions. If it must also stand with each evidence item that it was checked, choose Check everything at the evidence of the dossier.',
    now: 'Check now',
    running: 'The whole vault is being read. You can go on working.',
    files: (done, total) => `Evidence files: ${done} of ${total}`,
    progress: 'Progress of the check',
    well: 'Everything was read and is well.',
    found: (problems) =>
      problems === 1
        ? 'The check is done. One thing is not as it should be or could not be read; it stands at the top.'
        : `The check is done. ${problems} things are not as they should be or could not be read; they stand at the top.`,
    errors: {
      CHECK_RUNNING:
        'The vault is being read already. You need not do anything; the outcome will stand here.',
    },
  },
  facts: {
    title: 'Facts about this vault',
    place: 'Place',
    size: 'Size',
    sizes: (database, evidence, backups) => `database ${database}, evidence ${evidence}, backups ${backups}`,
    free: 'Free on this disk',
    members: 'People who can open it',
    memberCount: (count) => (count === 1 ? '1 person' : `${count} people`),
    kdf: 'Weight of your lock',
    kdfWords: (memory, iterations) =>
      `Whoever wants to guess your passphrase needs ${memory} of memory and ${iterations} rounds of computing for each try.`,
    created: 'Made',
    lastBackup: 'Last backup that Luwte made itself',
    lastOutside: 'Last backup outside the vault',
    lastRestore: 'Last restore that was tried',
    lastCheck: 'Last read from end to end',
    quickCheck: 'Looked at when opened',
    quickChecks: {
      running: 'under way',
      ok: 'well',
      damaged: 'damaged',
      unfinished: 'not finished: the disk did not cooperate',
    },
    checkedWell: (when) => `${when}: well`,
    checkedFound: (when, problems) =>
      problems === 1
        ? `${when}: 1 thing not as it should be`
        : `${when}: ${problems} things not as they should be`,
    headCode: 'Check code',
    headCodeHint:
      'The number of recorded actions, and eight characters that fit exactly these actions only. Write this code on paper, and later you can see whether anything is missing.',
    generation: 'Number of the key',
    generationHint: 'A vault begins with key 1 and gets a new one when somebody’s access is withdrawn.',
    never: 'not yet',
    ago: (moment, relative) => `${moment} (${relative})`,
  },
  wizardPlace: {
    synchronised: (service) =>
      `${service} keeps this folder in step with other computers. That can damage the vault and puts copies where you cannot see them. Better choose an ordinary folder.`,
    network:
      'This folder is on a network drive. Luwte cannot write there safely. Choose a folder on this computer itself.',
  },
  known: {
    headCode: (code) => `Check code ${code}`,
    headCodeHint:
      'The check code is of when the vault was last locked: the number of recorded actions, and eight characters that fit exactly those actions only. Compare it with what you have on paper.',
    clock: (zone) => `Times on this screen: the clock of this computer (${zone}).`,
    replaced: 'Replaced vaults',
    replacedHint:
      'A backup was restored in their place. They are still there as they were, in case something of them is needed after all.',
    replacedOn: (moment) => `Replaced ${moment}`,
    removableFrom: (moment) => `Can be removed from ${moment}`,
    remove: 'Remove',
    removeOf: (name) => `Remove ${name}`,
    removeTitle: 'Remove a replaced vault',
    removeText: (name, path) =>
      `${name} goes off the disk with everything in it: ${path}. That cannot be undone. The vault that took its place stays.`,
    removed: (name) => `${name} was removed.`,
    errors: {
      VAULT_NOT_FOUND: 'This vault is no longer on the list. Nothing was removed.',
      NOT_REPLACED:
        'Nothing was removed. A replaced vault may only go when the vault that took its place can be found on this computer and was opened since. Open that vault once and then try again. If it is not on the list, or was moved, find it with Open an existing vault. If this old vault itself was opened again, it no longer counts as replaced and it stays.',
      VAULT_IN_USE:
        'This vault is still open, in another window of Luwte or with somebody else on this computer. Nothing was removed. Lock it there and then try again.',
      UNKNOWN_FILES: (count) =>
        count === 1
          ? 'In the folder of this vault is a file that is not of Luwte. Nothing was removed. See in that folder whether you still need it, put it somewhere else and try again.'
          : `In the folder of this vault are ${count} files that are not of Luwte. Nothing was removed. See in that folder whether you still need them, put them somewhere else and try again.`,
      TOO_EARLY: 'A replaced vault stays for seven days. Nothing was removed. Try again after that time.',
    },
  },
};
