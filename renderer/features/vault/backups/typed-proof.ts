import type { RestoreProof } from '../../../../shared/features/vault/backup-model.ts';
import { errorCode } from '../../../ui/errors.tsx';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { emptyGroupErrors, wrongGroupErrors } from '../unlock/recovery-group-errors.ts';
import { emptyGroups } from '../unlock/recovery-groups.ts';

/** What was typed so far of either; `kind` says which one counts. */
export type TypedProof = {
  readonly kind: RestoreProof['kind'];
  readonly passphrase: string;
  readonly groups: readonly string[];
};

export const nothingTyped: TypedProof = { kind: 'passphrase', passphrase: '', groups: emptyGroups };

/** What is left to type before it can be tried. */
export function missingOfProof({ kind, passphrase, groups }: TypedProof): FieldErrors {
  if (kind === 'recovery') return emptyGroupErrors(groups);
  return passphrase === '' ? { passphrase: 'passphrase-empty' } : {};
}

export function typedToProof({ kind, passphrase, groups }: TypedProof): RestoreProof {
  return kind === 'recovery' ? { kind, recoveryKey: groups.join('-') } : { kind, passphrase };
}

/** Fields that a refusal of the service is about. */
export function wrongOfProof(error: unknown): FieldErrors {
  return errorCode(error) === 'WRONG_PASSPHRASE'
    ? { passphrase: 'WRONG_PASSPHRASE' }
    : wrongGroupErrors(error);
}
