import { mkdir } from 'node:fs/promises';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { errorCode, errorText } from './error-text.ts';
import { withService } from './open-service.ts';
import type { Command } from './parse-command.ts';

/** Makes a vault with invented people in a folder, which is made where it is missing. */
export async function makeDemo(
  { folder, pack, dossiers, seed, language: sampleLanguage }: Extract<Command, { name: 'demo' }>,
  language: Language,
): Promise<CommandOutcome> {
  const texts = messages[language].kernel.cli;
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return { problems: [errorText('FOLDER_NOT_WRITABLE', language)] };
  }
  const start = { vaultPath: null, language: sampleLanguage, demo: { folder, dossiers, seed } };
  return withService(start, async (client) => {
    try {
      await client.vault.createDemo({ pack, language: sampleLanguage });
    } catch (error) {
      return { problems: [errorText(errorCode(error), language)] };
    }
    const { vault } = await client.vault.status();
    const { passphrase } = await client.vault.demoPassphrase();
    const json = { vault: vault?.path, passphrase, dossiers, pack, language: sampleLanguage, seed };
    const lines = [texts.demo.made(vault?.path ?? '', dossiers), texts.demo.passphrase(passphrase)];
    return { result: { json, lines }, problems: [] };
  });
}
