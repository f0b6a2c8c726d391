import { ORPCError } from '@orpc/client';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';

/** The code of a declared error of the service, or INTERNAL for whatever else was thrown. */
export function errorCode(error: unknown): string {
  return error instanceof ORPCError && error.defined ? error.code : 'INTERNAL';
}

/** What to tell about a failure: the words of the commands, else those of the screens. */
export function errorText(code: string, language: Language): string {
  const { kernel, vault } = messages[language];
  const texts: Readonly<Record<string, string>> = {
    ...vault.unlock.errors,
    ...vault.create.errors,
    DISK_FULL: kernel.errors.DISK_FULL,
    DISK_FAILED: kernel.errors.DISK_FAILED,
    ...kernel.cli.errors,
  };
  return (Object.hasOwn(texts, code) ? texts[code] : undefined) ?? kernel.cli.errors.INTERNAL;
}
