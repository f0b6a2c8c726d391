import { ORPCError } from '@orpc/client';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';

/** The code of a declared error of the service, or INTERNAL for whatever else was thrown. */
export function errorCode(error: unknown): string {
  return error instanceof ORPCError && error.defined ? error.code : 'INTERNAL';
}

/** What to tell about a failure: the words of the commands, else those of the screens. */
export function errorText(code: string, language: Language, data?: unknown): string {
  const { kernel, vault } = messages[language];
  const texts: Readonly<Record<string, string | ((count: number) => string)>> = {
    ...vault.unlock.errors,
    ...vault.create.errors,
    DISK_FULL: kernel.errors.DISK_FULL,
    DISK_FAILED: kernel.errors.DISK_FAILED,
    ...kernel.cli.errors,
  };
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (typeof text === 'function') return text(missingOf(data));
  return text ?? kernel.cli.errors.INTERNAL;
}

function missingOf(data: unknown): number {
  return data instanceof Object && 'missing' in data && typeof data.missing === 'number' ? data.missing : 1;
}
