import { ORPCError } from '@orpc/client';
import type { AnyContractProcedure } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import { errorToFailure } from '../../renderer/features/evidence/adding/import-failure.ts';
import { errorSentence } from '../../renderer/ui/errors.tsx';
import { contract } from '../../shared/contract.ts';
import type { Messages } from '../../shared/messages.ts';
import { messages } from '../../shared/messages.ts';

type Texts = Readonly<Record<string, string>>;

const opening = ({ vault }: Messages): Texts => ({
  ...vault.unlock.errors,
  HISTORY_MISSING: vault.unlock.errors.HISTORY_MISSING(3),
});

/** The sentences that the screen of a procedure has of its own; every other procedure has the common ones. */
const ownTexts: Readonly<Record<string, (texts: Messages) => Texts>> = {
  'vault.browse': ({ vault }) => vault.create.errors,
  'vault.remember': opening,
  'vault.unlock': opening,
  'vault.create': ({ vault }) => vault.create.errors,
  'vault.createDemo': ({ vault }) => vault.demo.errors,
  // The screen then offers to make a new sheet.
  'vault.recoverySheet': ({ vault }) => ({ NO_RECOVERY_SHEET: vault.recovery.renewText }),
  'vault.renewRecoverySheet': ({ vault }) => vault.recovery.errors,
  'vault.saveRecoverySheet': ({ vault }) => vault.recovery.errors,
  // Which groups are wrong is said at each group.
  'vault.confirmRecovery': ({ vault }) => ({
    ...vault.recovery.errors,
    RECOVERY_MISMATCH: vault.recovery.mismatch,
  }),
  'settings.changeVault': ({ settings }) => settings.vault.errors,
  'evidence.preview': ({ evidence }) => ({ EVIDENCE_DAMAGED: evidence.damaged.unreadable }),
};

/** Files on their way into the vault: what goes wrong stands at the file, in words of its own. */
const imports = ['evidence.beginImport', 'evidence.importChunk', 'evidence.finishImport'];

/** The service answers so when the page sends too many calls at once; no procedure declares it. */
const OF_THE_PORT = 'BUSY';

const procedures = Object.entries(contract).flatMap(([slice, ofSlice]) =>
  Object.entries(ofSlice).map(([name, procedure]: [string, AnyContractProcedure]) => ({
    path: `${slice}.${name}`,
    codes: [...new Set([...Object.keys(procedure['~orpc'].errorMap), OF_THE_PORT])].filter(
      (code) => code !== 'INTERNAL',
    ),
  })),
);

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  const texts = messages[language];
  const common = texts.kernel.errors;

  test.each(procedures)('every error that $path declares has its sentence', ({ path, codes }) => {
    const own = ownTexts[path]?.(texts) ?? {};
    const speechless = codes.filter((code) => {
      const error = new ORPCError(code, { defined: true });
      if (imports.includes(path)) return errorToFailure(error).problem === 'failed';
      return [common.unknown, ''].includes(errorSentence(error, own, common));
    });
    expect(speechless).toEqual([]);
  });

  test('what nobody foresaw gives its number, at a screen and at a file', () => {
    const error = new ORPCError('INTERNAL', { defined: true, data: { reference: 'A1B2' } });
    expect(errorSentence(error, {}, common)).toContain('A1B2');
    expect(errorToFailure(error)).toEqual({ problem: 'failed', reference: 'A1B2' });
  });
});

test('the procedures that are named here exist', () => {
  const paths = procedures.map(({ path }) => path);
  expect([...Object.keys(ownTexts), ...imports].filter((path) => !paths.includes(path))).toEqual([]);
});
