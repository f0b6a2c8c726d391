import { ORPCError } from '@orpc/client';
import type { AnyContractProcedure } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import { importErrors } from '../../renderer/features/dossiers/imports/import-errors.ts';
import { errorToFailure } from '../../renderer/features/evidence/adding/import-failure.ts';
import { backupErrors } from '../../renderer/features/vault/backups/backup-errors.ts';
import { removalErrors } from '../../renderer/features/vault/start/removal.ts';
import { errorSentence } from '../../renderer/ui/errors.tsx';
import { contract } from '../../shared/contract.ts';
import type { Messages } from '../../shared/messages.ts';
import { messages } from '../../shared/messages.ts';

type Texts = Readonly<Record<string, string>>;

const opening = ({ vault }: Messages): Texts => ({
  ...vault.unlock.errors,
});

const backup = ({ vault }: Messages): Texts => backupErrors(vault.backups.errors, null);

/** That a passphrase is weak is said at its field. */
const members = ({ vault }: Messages): Texts => ({
  ...vault.members.errors,
  PASSPHRASE_WEAK: vault.create.passphrase.weak,
});

/** Ticks, answers and decisions of triage share their sentences. */
const assessing = ({ triage }: Messages): Texts => triage.assess.decision.errors;
const police = ({ triage }: Messages): Texts => triage.police.screen.errors;
const policeLeaving = ({ triage }: Messages): Texts => triage.police.screen.leaving.errors;
const privacy = ({ triage }: Messages): Texts => triage.police.screen.privacy.errors;
const plan = ({ triage }: Messages): Texts => triage.papers.plan.errors;
const letter = ({ triage }: Messages): Texts => triage.papers.letter.errors;
/** The dialog that saves a paper has its own about the place. */
const saving = (own: (texts: Messages) => Texts) => (texts: Messages) => ({
  ...texts.evidence.leaving.errors,
  ...own(texts),
});

const ofTriage: Readonly<Record<string, (texts: Messages) => Texts>> = {
  // The screen then leads to the packs.
  'triage.assessment': ({ triage }) => ({ PACK_WITHOUT_TRIAGE: triage.assess.severity.noRules }),
  ...Object.fromEntries(
    ['setFacts', 'setRecognition', 'answerTree', 'decide'].map((name) => [`triage.${name}`, assessing]),
  ),
  'triage.chooseFiler': (texts) => ({
    ...assessing(texts),
    REASON_MISSING: texts.triage.assess.route.reasonWordsMissing,
  }),
  ...Object.fromEntries(
    [
      'startPoliceReport',
      'changePoliceReport',
      'choosePoliceContents',
      'removeMandate',
      'recordPoliceStep',
      'removePoliceStep',
    ].map((name) => [`triage.${name}`, police]),
  ),
  'triage.leaveOutExhibit': privacy,
  'triage.recordMandate': ({ triage }) => triage.police.screen.mandate.errors,
  'triage.saveMandateForm': policeLeaving,
  'triage.exportPolicePackage': policeLeaving,
  'triage.answerFinding': privacy,
  // Which exhibits are damaged is said by name, under a title of its own.
  'triage.scanPoliceFiles': (texts) => ({
    ...privacy(texts),
    EXHIBITS_DAMAGED: texts.triage.police.screen.leaving.errors.EXHIBITS_DAMAGED,
  }),
  ...Object.fromEntries(
    [
      'draftStepPlan',
      'changeStepPlan',
      'includePiece',
      'dropStepPlan',
      'settleStepPlan',
      'previewStepPlan',
      'handOverStepPlan',
      'answerChoices',
    ].map((name) => [`triage.${name}`, plan]),
  ),
  'triage.saveStepPlan': saving(plan),
  ...Object.fromEntries(
    [
      'draftLetter',
      'changeLetter',
      'dropLetter',
      'previewLetter',
      'recordLetterStep',
      'removeLetterStep',
    ].map((name) => [`triage.${name}`, letter]),
  ),
  'triage.saveLetter': saving(letter),
  'triage.suspectStalking': ({ triage }) => triage.signals.errors,
};

/** The sentences that the screen of a procedure has of its own; every other procedure has the common ones. */
const ownTexts: Readonly<Record<string, (texts: Messages) => Texts>> = {
  ...ofTriage,
  'vault.browse': ({ vault }) => vault.create.errors,
  'vault.chooseFolder': ({ vault }) => vault.create.errors,
  'vault.chooseSavePlace': ({ vault }) => vault.create.errors,
  'vault.makeFolder': ({ vault }) => vault.picker.errors,
  'vault.remember': opening,
  'vault.unlock': opening,
  'vault.create': ({ vault }) => vault.create.errors,
  // Said at the field of the logo.
  'vault.changeLogo': ({ vault }) => ({ LOGO_UNREADABLE: vault.create.fields['logo-unreadable'] }),
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
  ...Object.fromEntries(
    ['sendImport', 'describeImport', 'previewImport', 'importRows', 'importText', 'finishImport'].map(
      (name) => [`dossiers.${name}`, ({ dossiers }: Messages): Texts => importErrors(dossiers.imports, null)],
    ),
  ),
  'vault.checkNow': ({ vault }) => vault.safety.check.errors,
  'vault.placeOf': ({ vault }) => vault.create.errors,
  'vault.removeReplaced': ({ vault }) => removalErrors(vault.safety.known.errors, null),
  'vault.copyRescued': (texts) => ({ ...backup(texts), ...texts.vault.rescue.errors }),
  ...Object.fromEntries(
    ['backupNow', 'backupTo', 'proveRestore', 'inspectBackup', 'restore'].map((name) => [
      `vault.${name}`,
      backup,
    ]),
  ),
  ...Object.fromEntries(
    [
      'beginMember',
      'finishMember',
      'changeMember',
      'changePassphrase',
      'revokeMember',
      'proveSecondPerson',
    ].map((name) => [`vault.${name}`, members]),
  ),
  // Which groups are wrong is said at each group.
  'vault.beginRecovery': (texts) => ({ ...opening(texts), ...texts.vault.members.recover.errors }),
  'vault.finishRecovery': (texts) => ({
    ...opening(texts),
    ...members(texts),
    ...texts.vault.members.recover.errors,
  }),
  'dossiers.saveRegisterView': ({ dossiers }) => dossiers.look.views.errors,
  'dossiers.removeRegisterView': ({ dossiers }) => dossiers.look.views.errors,
  'dossiers.exportRegister': ({ dossiers }) => dossiers.look.export.errors,
  'vault.exportAudit': ({ vault }) => vault.audit.export.errors,
  'consent.add': ({ consent }) => consent.errors,
  'consent.withdraw': ({ consent }) => consent.errors,
  ...Object.fromEntries(
    ['add', 'addFromPack', 'change'].map((name) => [
      `actions.${name}`,
      ({ actions }: Messages) => actions.errors,
    ]),
  ),
  ...Object.fromEntries(
    ['finish', 'reopen', 'snooze'].map((name) => [`today.${name}`, ({ today }: Messages) => today.errors]),
  ),
  'reference.importPack': ({ reference }) => reference.packs.errors,
  'reference.adaptPack': ({ reference }) => reference.packs.errors,
  'reference.choosePack': ({ reference }) => reference.packs.errors,
  'reference.exportPack': ({ reference }) => ({
    ...reference.packs.errors,
    ...reference.packs.export.errors,
  }),
  'reviews.project': ({ reviews }) => reviews.errors,
  'people.mergeSenders': ({ people }) => people.senders.merge.errors,
  'people.showSenderDossiers': ({ people }) => people.senders.others.errors,
  'settings.changeVault': ({ settings }) => settings.vault.errors,
  'people.update': ({ people }) => people.details.errors,
  'people.merge': ({ people }) => people.details.merge.errors,
  'people.undoMerge': ({ people }) => people.details.merge.errors,
  'dossiers.settleComplaint': ({ dossiers }) => ({
    MADE_IN_FUTURE: dossiers.incidentViews.more.settling.inFuture,
    MADE_TOO_EARLY: dossiers.incidentViews.more.settling.tooEarly,
  }),
  'dossiers.changeIncidents': ({ dossiers }) => ({ TOO_MANY_ITEMS: dossiers.incidentViews.change.tooMany }),
  'evidence.markGone': ({ evidence }) => ({ CAPTURE_FIRST: evidence.capture.first }),
  'evidence.exportItem': ({ evidence }) => evidence.leaving.errors,
  'evidence.exportHashes': ({ evidence }) => evidence.leaving.errors,
  'evidence.saveRequest': ({ evidence }) => evidence.leaving.errors,
  'evidence.deriveCopy': ({ evidence }) => evidence.leaving.copy.errors,
  'evidence.startCheck': ({ evidence }) => evidence.leaving.check.errors,
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
