import { basename, dirname } from 'node:path';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { copyingProblem } from './copying-problem.ts';
import { withService } from './open-service.ts';
import { type Command, VAULT_ENDING } from './parse-command.ts';
import { readSecretText } from './read-secret-text.ts';
import { showFolders } from './shown-folders.ts';

/** Makes a new vault of a backup, in exactly the folder that was named. */
export async function restoreVault(
  { from: backup, to, by }: Extract<Command, { name: 'restore' }>,
  language: Language,
): Promise<CommandOutcome> {
  const texts = messages[language].kernel.cli;
  return withService(
    { vaultPath: null, language },
    async (client) => {
      try {
        const { folderId, entries } = await client.vault.browse({ folderId: null });
        const source = { kind: 'outside' as const, folderId: entries[0]?.folderId ?? '' };
        // Said before anybody types a secret.
        await client.vault.inspectBackup({ folderId: source.folderId });
        const isBySheet = by === 'recovery';
        const typed = await readSecretText(by, isBySheet ? texts.restore.prompt : texts.check.prompt);
        if (typed === null)
          return { problems: [isBySheet ? texts.errors.NO_RECOVERY_KEY : texts.errors.NO_PASSPHRASE] };
        const proof = isBySheet ? { kind: by, recoveryKey: typed } : { kind: by, passphrase: typed };
        const name = basename(to).slice(0, -VAULT_ENDING.length);
        const restored = await client.vault.restore({ source, folderId, name, proof, replaces: null });
        const { path, sequence, createdAt, evidence, generationBehind } = restored;
        const isWhole = evidence.missing + evidence.altered === 0;
        const upTo = new Date(createdAt).toISOString();
        const lines = [
          texts.restore.made(path, sequence, upTo),
          texts.restore.evidence(evidence.restored, evidence.missing, evidence.altered),
          ...(generationBehind ? [texts.restore.behind] : []),
          ...(isBySheet ? [texts.restore.next] : []),
        ];
        const json = {
          backup,
          ok: isWhole,
          vault: path,
          sequence,
          createdAt: upTo,
          evidence,
          generationBehind,
        };
        return { result: { json, lines }, problems: isWhole ? [] : [texts.restore.incomplete] };
      } catch (error) {
        return copyingProblem(error, { backup }, language);
      }
    },
    showFolders(dirname(to), [backup]),
  );
}
