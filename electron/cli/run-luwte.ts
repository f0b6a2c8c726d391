import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import { backUpVault } from './backup.ts';
import { checkVaultAt } from './check.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { makeDemo } from './demo.ts';
import { describeVaultAt } from './info.ts';
import { type Command, parseCommand } from './parse-command.ts';
import { restoreVault } from './restore.ts';
import { systemLanguage } from './system-language.ts';
import { triageCases } from './triage.ts';

/** Runs one command; answers the exit code. */
export async function runLuwte(words: readonly string[]): Promise<0 | 1> {
  const { env } = process;
  const parsed = parseCommand(words, {
    folder: env['INIT_CWD'] ?? process.cwd(),
    language: systemLanguage(env),
  });
  const { language, json } = parsed;
  const texts = messages[language].kernel.cli;
  if (!parsed.ok) return fail(texts.problems[parsed.problem](parsed.what));
  const outcome = await runCommand(parsed.command, language).catch(
    // What was not foreseen may hold a text in its message.
    (): CommandOutcome => ({ problems: [texts.errors.INTERNAL] }),
  );
  const { result } = outcome;
  const lines = json && result !== undefined ? [JSON.stringify(result.json)] : (result?.lines ?? []);
  for (const line of lines) process.stdout.write(`${line}\n`);
  return outcome.problems.length === 0 ? 0 : fail(outcome.problems.join(' '));
}

async function runCommand(command: Command, language: Language): Promise<CommandOutcome> {
  switch (command.name) {
    case 'help':
      return help(language);
    case 'demo':
      return makeDemo(command, language);
    case 'check':
      return checkVaultAt(command.vault, language);
    case 'info':
      return describeVaultAt(command.vault, language);
    case 'backup':
      return backUpVault(command, language);
    case 'restore':
      return restoreVault(command, language);
    case 'triage':
      return triageCases(process.stdin, language);
    default:
      return command satisfies never;
  }
}

function help(language: Language): CommandOutcome {
  const lines = messages[language].kernel.cli.help;
  return { result: { json: { help: lines }, lines: [lines] }, problems: [] };
}

function fail(line: string): 1 {
  process.stderr.write(`${line}\n`);
  return 1;
}
