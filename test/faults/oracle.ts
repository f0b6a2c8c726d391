import { join } from 'node:path';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import { knowVault } from '../support/know-vault.ts';
import { sampleNote } from '../support/sample-input.ts';
import { passphrase } from '../support/sample-vault.ts';
import { startService } from '../support/start-service.ts';
import { answerOrCode } from './harness/answer-or-code.ts';
import { codeProblems } from './harness/error-words.ts';
import { changedFiles, fileStates, pagesBehindFirst } from './harness/file-states.ts';
import { whatIsMissing } from './harness/ledger.ts';
import { lookInside } from './harness/look-inside.ts';
import { privateWordsIn } from './harness/private-words.ts';
import { readVault } from './harness/read-vault.ts';
import type { StillVault } from './harness/sample-vaults.ts';
import type { Verdict } from './harness/tally.ts';
import { textsBelow } from './harness/texts-below.ts';

export type Judgement = {
  readonly verdict: Verdict;
  /** What the program said: a code, `rescue`, what the check named, or nothing. */
  readonly said: string;
  /** What breaks a promise of security.md; must be empty. */
  readonly problems: readonly string[];
};

export type Leniency = {
  /** The documented exceptions, which nothing can tell: an old page outside the audit table, the last drafts. */
  readonly untold?: 'rows' | 'drafts';
  /**
   * Of the heads outside the database the newest is gone too, so the number of missing actions is the least that there
   * can be (`at-least`); or all are gone or foreign (`any`).
   */
  readonly number?: 'at-least' | 'any';
};

/**
 * The oracle (security.md, Faults that tests inject), on the real service. Looks at a vault after a fault: everything
 * acknowledged is there, no transaction is torn, the chain holds and the head is not ahead; otherwise the program says
 * so, with the right number, in a declared code that has words, and without changing a byte. Nothing of anybody stands
 * in what it wrote beside the vault.
 * @param home a folder that holds the vault to judge as `kluis.luwte`; the service's own data folder is made in it
 * @param still what had been acknowledged
 */
export async function judge(home: string, still: StillVault, leniency: Leniency = {}): Promise<Judgement> {
  const vault = join(home, 'kluis.luwte');
  const data = join(home, 'data');
  const problems: string[] = [];
  const log: string[] = [];
  const before = fileStates(vault);
  const inside = lookInside(vault, still.keys.databaseKey);
  const short = inside === null ? null : still.sequence - inside.sequence;
  const checkNumber = (missing: unknown): void => {
    if (leniency.number === 'any' || short === null) return;
    const isSome = missing === null || Number(missing) >= 1;
    const isRight = leniency.number === 'at-least' ? isSome && Number(missing) <= short : missing === short;
    if (short > 0 ? isRight : isSome) return;
    problems.push(`says that ${String(missing)} actions are missing, not ${short}`);
  };
  const pagesBefore = pagesBehindFirst(vault);
  const expectUntouched = (what: string, mayOpen = false): void => {
    const isSame = mayOpen && pagesBehindFirst(vault) === pagesBefore;
    const changed = changedFiles(before, fileStates(vault)).filter(
      (name) => !(isSame && name === 'vault.db'),
    );
    if (changed.length > 0) problems.push(`${what}, yet changed: ${changed.join(', ')}`);
  };

  const vaultId = knowVault(data, vault);
  const started = startService(home, (deps) => ({
    ...deps,
    log: (event, details) => void log.push(JSON.stringify({ event, ...details })),
  }));
  const { client } = started;
  const finish = async (verdict: Verdict, said: string): Promise<Judgement> => {
    await started.stop();
    const written = [...log, ...textsBelow(data)].join('\n');
    const words = privateWordsIn(written, still);
    if (words.length > 0) problems.push(`${words.length} private words in the log`);
    if (/"internal"|"stopped"/.test(log.join('\n'))) problems.push(`an unforeseen failure: ${log.join(' ')}`);
    if (verdict === 'lost') problems.push('acknowledged and gone, and nobody says so');
    return { verdict, said, problems };
  };

  const unlocking = await answerOrCode(
    client.vault.unlock({ vaultId, passphrase: still.passphrase ?? passphrase }),
  );
  if (unlocking.refused !== null) {
    const { code, data: figures } = unlocking.refused;
    problems.push(...codeProblems(code, figures));
    if (code === 'WRONG_PASSPHRASE') problems.push('calls damage a wrong passphrase');
    if (code === 'HISTORY_MISSING') checkNumber((figures as { readonly missing: number }).missing);
    // Damage that shows only once it is open for writing comes after the mark of that in the first page.
    expectUntouched(`refused with ${code}`, code === 'DATABASE_DAMAGED');
    return finish('named', code);
  }

  const seen = await readVault(client, still);
  problems.push(...seen.problems);
  if (seen.mode.kind === 'rescue') {
    checkNumber(seen.mode.missing);
    const writing = await answerOrCode(addNote());
    if (writing.refused?.code !== 'VAULT_READ_ONLY') problems.push('rescue can be written to');
    await started.service.lock('asked');
    // Damage can also be found by the look at every page after opening, when the unlock was entered already.
    if (seen.mode.reason === 'history') expectUntouched('opened in rescue');
    return finish('named', `rescue: ${seen.mode.reason}`);
  }

  const missing = whatIsMissing(still.ledger, seen.content);
  problems.push(...missing.strange);
  if (seen.named.length > 0) return finish('named', seen.named.join(', '));
  if (missing.audited.length > 0) return finish(leniency.untold === 'rows' ? 'untold' : 'lost', '');
  if (missing.drafts.length > 0) return finish(leniency.untold === undefined ? 'lost' : 'untold', '');

  // Nothing is wrong with it: its last backup opens, it goes on working, and lies there whole once it is closed.
  problems.push(...(await tryLastBackup(client)));
  const working = await answerOrCode(addNote());
  // After a revocation everything waits for the new recovery sheet.
  if (working.refused !== null && working.refused.code !== 'RECOVERY_UNCONFIRMED')
    problems.push(`cannot be worked in: ${working.refused.code}`);
  await started.service.lock('asked');
  const after = lookInside(vault, still.keys.databaseKey);
  if (after === null) problems.push('cannot be read once it is closed');
  else {
    const tears = leniency.untold === 'rows' ? [] : after.tears;
    problems.push(...tears, ...whatIsMissing(still.ledger, after).audited);
  }
  return finish('survived', '');

  function addNote(): Promise<unknown> {
    const note = { ...sampleNote, kind: 'note' as const };
    return client.dossiers.addNote({ dossierId: still.dossierId, note, draftKey: null });
  }
}

/** What keeps the newest automatic backup, where there is one, from being restored. */
async function tryLastBackup({ vault }: ServiceClient): Promise<string[]> {
  const { automatic } = await vault.backups({ vaultId: null });
  const [newest] = automatic;
  if (newest === undefined) return [];
  const { refused } = await answerOrCode(vault.proveRestore({ backupId: newest.backupId }));
  return refused === null ? [] : [`the last backup is refused with ${refused.code}`];
}
