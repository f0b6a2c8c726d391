import { ORPCError } from '@orpc/client';
import { errorSentence } from '../../../renderer/ui/errors.tsx';
import { contract } from '../../../shared/contract.ts';
import { messages } from '../../../shared/messages.ts';

/** Codes that opening a vault may be refused with. */
const declared = Object.keys(contract.vault.unlock['~orpc'].errorMap);

/** What is wrong with a code that opening was refused with: not declared, unforeseen, or without words in a language. */
export function codeProblems(code: string, data: unknown): string[] {
  if (code === 'INTERNAL') return ['refused with INTERNAL'];
  if (!declared.includes(code)) return [`refused with ${code}, which is not declared`];
  return (['nl', 'en'] as const).flatMap((language) => {
    const { vault, kernel } = messages[language];
    const own: Readonly<Record<string, unknown>> = vault.unlock.errors;
    const texts = Object.fromEntries(
      Object.entries(own).map(([name, text]) => [name, typeof text === 'function' ? text(3) : text]),
    ) as Readonly<Record<string, string>>;
    const sentence = errorSentence(new ORPCError(code, { defined: true, data }), texts, kernel.errors);
    return ['', kernel.errors.unknown].includes(sentence) ? [`${code} has no words in ${language}`] : [];
  });
}
