import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import type { CommandOutcome } from './command-outcome.ts';
import type { ServiceClient } from './connect-client.ts';
import { errorCode, errorText } from './error-text.ts';
import { withService } from './open-service.ts';
import { readKeyFileAt } from './read-key-file.ts';
import { readSecretText } from './read-secret-text.ts';

type Check = Awaited<ReturnType<ServiceClient['vault']['check']>>;

/** Opens a vault and reads all of it: database, evidence files, audit chain. */
export async function checkVaultAt(vault: string, language: Language): Promise<CommandOutcome> {
  const texts = messages[language].kernel.cli;
  const reading = await readKeyFileAt(vault);
  if (typeof reading === 'string') return failed(vault, reading, errorText(reading, language));
  const passphrase = await readSecretText('passphrase', texts.check.prompt);
  if (passphrase === null) return { problems: [texts.errors.NO_PASSPHRASE] };
  return withService({ vaultPath: vault, language }, async (client) => {
    try {
      const { vaultToOpen } = await client.vault.status();
      await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
      return checkToOutcome(vault, await client.vault.check(), language);
    } catch (error) {
      const code = errorCode(error);
      return failed(vault, code, errorText(code, language));
    }
  });
}

function checkToOutcome(vault: string, check: Check, language: Language): CommandOutcome {
  const texts = messages[language].kernel.cli.check;
  const { database, audit, evidence, backups } = check;
  const problems = [
    ...(database === 'ok' ? [] : [texts.databaseDamaged]),
    ...(audit.status === 'broken' ? [texts.auditBroken] : []),
    ...(audit.status === 'incomplete' ? [texts.auditIncomplete(audit.missing)] : []),
    ...evidence.damaged.map(({ evidenceId, problem }) =>
      texts.evidenceDamaged(evidenceId, texts.problems[problem]),
    ),
    ...backups.damaged.map((backupId) => texts.backupDamaged(backupId)),
    ...backups.unreadable.map((backupId) => texts.backupUnreadable(backupId)),
  ];
  const json = { vault, ok: problems.length === 0, database, audit, evidence, backups };
  const lines = [
    texts.database(database === 'ok'),
    texts.audit(audit.status === 'ok', audit.entries),
    texts.evidence(evidence.checked, evidence.damaged.length),
    ...(evidence.orphans === 0 ? [] : [texts.orphans(evidence.orphans)]),
    ...(backups.checked === 0
      ? []
      : [texts.backups(backups.checked, backups.damaged.length + backups.unreadable.length)]),
  ];
  return { result: { json, lines }, problems };
}

function failed(vault: string, problem: string, line: string): CommandOutcome {
  return { result: { json: { vault, ok: false, problem }, lines: [] }, problems: [line] };
}
