/** Front door of the cryptography: everything else in this folder is its own affair. */
export { auditHash, auditStart } from './audit-chain.ts';
export { calibrateKdf, measureKdf } from './calibrate-kdf.ts';
export { type CanonicalValue, canonicalJson } from './canonical-json.ts';
export {
  addMemberSlot,
  changeSlotPassphrase,
  leaveOutDamage,
  mendSlot,
  replaceMemberSlot,
  replaceRecoverySlot,
  rotateVaultKey,
  setKeyFileHead,
} from './change-key-file.ts';
export { createVaultKeys } from './create-vault-keys.ts';
export { deriveKeys, type VaultKeys } from './derive-keys.ts';
export { createDossierKey, unwrapDossierKey, wrapDossierKey } from './dossier-key.ts';
export {
  createEvidenceDecryption,
  createEvidenceEncryption,
  decryptEvidence,
  EVIDENCE_CHUNK_BYTES,
  EvidenceFailure,
  encryptEvidence,
  evidenceFileBytes,
} from './evidence-encryption.ts';
export {
  type AuditHead,
  decodeHeadFile,
  encodeHeadSlot,
  HEAD_FILE_BYTES,
  HEAD_SLOT_BYTES,
  headCode,
  macHead,
  recordedHead,
  verifyHead,
} from './head-file.ts';
export { defaultKdf, isAcceptedKdf, type KdfStrength, maximumKdf, minimumKdf } from './kdf.ts';
export {
  type KeyFile,
  type KeySlot,
  keyFileToText,
  openKeyFile,
} from './key-file.ts';
export { classifyFindings } from './key-file-mac.ts';
export {
  confirmKeyFile,
  type KeyFileReading,
  type KeyFileStep,
  readKeyFile,
  readPreviousKeyFile,
  writeKeyFile,
} from './key-file-storage.ts';
export { isManifestMac, macManifest } from './manifest-mac.ts';
export {
  type OpenedSlot,
  openSlotWithPassphrase,
  openSlotWithRecoveryKey,
  type SlotFailure,
  type SlotOpening,
} from './open-slot.ts';
export { generatePassphrase, normalisePassphrase, randomIndex } from './passphrase.ts';
export { encryptWithKey, makePassphraseKey, type PassphraseKey } from './passphrase-encryption.ts';
export { createPassphraseJudge } from './passphrase-judge.ts';
export { derivePastKeys, wrapPastKey } from './past-key.ts';
export { type RandomBytes, systemRandom } from './random.ts';
export {
  isRecoveryGroup,
  RECOVERY_GROUPS,
  recoveryKeyToText,
  textToRecoveryKey,
  wrongRecoveryGroups,
} from './recovery-key-text.ts';
export { createSecret, revealSecret, Secret } from './secret.ts';
export { isSignedBy, signBytes } from './signing.ts';
