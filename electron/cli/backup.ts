import { basename, dirname } from 'node:path';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { copyingProblem } from './copying-problem.ts';
import { errorText } from './error-text.ts';
import { withService } from './open-service.ts';
import type { Command } from './parse-command.ts';
import { readKeyFileAt } from './read-key-file.ts';
import { readSecretText } from './read-secret-text.ts';
import { showFolders } from './shown-folders.ts';

/** Opens a vault and makes a backup of it, evidence included, in exactly the folder that was named. */
export async function backUpVault(
  { from: vault, to }: Extract<Command, { name: 'backup' }>,
  language: Language,
): Promise<CommandOutcome> {
  const texts = messages[language].kernel.cli;
  const reading = await readKeyFileAt(vault);
  if (typeof reading === 'string') {
    const json = { vault, ok: false, problem: reading };
    return { result: { json, lines: [] }, problems: [errorText(reading, language)] };
  }
  const passphrase = await readSecretText('passphrase', texts.check.prompt);
  if (passphrase === null) return { problems: [texts.errors.NO_PASSPHRASE] };
  const start = { vaultPath: vault, language };
  return withService(
    start,
    async (client) => {
      try {
        const { vaultToOpen } = await client.vault.status();
        await client.vault.unlock({ vaultId: vaultToOpen ?? '', passphrase });
        const { folderId } = await client.vault.browse({ folderId: null });
        const made = await client.vault.backupTo({ folderId, name: basename(to) });
        const { path, bytes, files, missing } = made;
        const lines = [texts.backup.made(path, bytes, files)];
        const json = { vault, ok: missing === 0, backup: path, bytes, files, missing };
        return { result: { json, lines }, problems: missing === 0 ? [] : [texts.backup.missing(missing)] };
      } catch (error) {
        return copyingProblem(error, { vault }, language);
      }
    },
    showFolders(dirname(to)),
  );
}
