import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { errorCode, errorText } from './error-text.ts';

/** What an error of a backup or restore comes to: its code for JSON, its sentence for people. */
export function copyingProblem(
  error: unknown,
  place: Readonly<Record<string, string>>,
  language: Language,
): CommandOutcome {
  const code = errorCode(error);
  const data: unknown = error instanceof Object && 'data' in error ? error.data : undefined;
  const json = { ...place, ok: false, problem: code, ...damageOf(data), ...groupsOf(data) };
  return { result: { json, lines: [] }, problems: [textOf(code, data, language)] };
}

function textOf(code: string, data: unknown, language: Language): string {
  const { BACKUP_DAMAGED, TOO_MANY_FILES, WRONG_RECOVERY_KEY, ...texts } =
    messages[language].kernel.cli.copying;
  if (code === 'WRONG_RECOVERY_KEY') return WRONG_RECOVERY_KEY(groupsOf(data).groups ?? []);
  if (code === 'TOO_MANY_FILES') return TOO_MANY_FILES(mostOf(data));
  const { what } = damageOf(data);
  if (code === 'BACKUP_DAMAGED' && what !== undefined && Object.hasOwn(BACKUP_DAMAGED, what)) {
    return BACKUP_DAMAGED[what as keyof typeof BACKUP_DAMAGED];
  }
  return Object.hasOwn(texts, code) ? texts[code as keyof typeof texts] : errorText(code, language);
}

function damageOf(data: unknown): { readonly what?: string } {
  return data instanceof Object && 'what' in data && typeof data.what === 'string' ? { what: data.what } : {};
}

function mostOf(data: unknown): number {
  return data instanceof Object && 'most' in data && typeof data.most === 'number' ? data.most : 0;
}

/** Groups of a recovery key that cannot be right, from 1. */
function groupsOf(data: unknown): { readonly groups?: readonly unknown[] } {
  return data instanceof Object && 'groups' in data && Array.isArray(data.groups)
    ? { groups: data.groups }
    : {};
}
