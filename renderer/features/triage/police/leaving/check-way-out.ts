import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '../../../../../shared/contract.ts';
import type { PoliceExport } from '../../../../../shared/features/triage/police-model.ts';
import { filledTextSchema } from '../../../../../shared/kernel/primitives.ts';
import { checkFields } from '../../../../ui/field-error.ts';
import {
  emptyNewPassphrase,
  type NewPassphrase,
  newPassphraseErrors,
} from '../../../../ui/new-passphrase.tsx';
import type { Checked } from '../../../../ui/use-save-form.ts';

export type WayOut = InferContractRouterInputs<Contract>['triage']['exportPolicePackage']['way'];

/** How a package leaves, while that is being chosen. */
export type TypedWayOut = {
  readonly isSealed: boolean;
  readonly typed: NewPassphrase;
  readonly form: PoliceExport['form'];
  readonly reason: string;
  /** Somebody said to know that everybody can read it. */
  readonly isSure: boolean;
  /** Why it leaves though consent was refused, withdrawn or had ended. */
  readonly withoutConsent: string;
};

export const firstWayOut: TypedWayOut = {
  isSealed: true,
  typed: emptyNewPassphrase,
  form: 'zip',
  reason: '',
  isSure: false,
  withoutConsent: '',
};

/** What the service is asked for. */
export type Leaving = { readonly way: WayOut; readonly withoutConsent: string };

/**
 * What the service is asked for, or what is wrong at which field.
 * @param isStopped the person refused, or took consent back: it leaves only for a reason
 */
export function checkLeaving(typed: TypedWayOut, isStopped: boolean): Checked<Leaving> {
  const way = checkWayOut(typed);
  const reason = checkFields(filledTextSchema, typed.withoutConsent);
  if (way.ok && (reason.ok || !isStopped))
    return { ok: true, value: { way: way.value, withoutConsent: isStopped ? typed.withoutConsent : '' } };
  const missing =
    reason.ok || !isStopped
      ? {}
      : { withoutConsent: reason.errors[''] === 'text-empty' ? 'consent-lacking' : 'field-invalid' };
  return { ok: false, errors: { ...(way.ok ? {} : way.errors), ...missing } };
}

/** What the service is asked for, or what is wrong at which field. */
export function checkWayOut({ isSealed, typed, form, reason, isSure }: TypedWayOut): Checked<WayOut> {
  if (isSealed) {
    const errors = newPassphraseErrors(typed);
    return errors === null
      ? { ok: true, value: { kind: 'sealed', passphrase: typed.passphrase } }
      : { ok: false, errors };
  }
  const checked = checkFields(filledTextSchema, reason);
  const errors = {
    ...(checked.ok ? {} : { reason: checked.errors[''] ?? 'text-empty' }),
    ...(isSure ? {} : { isSure: 'plain-unsure' }),
  };
  return checked.ok && isSure
    ? { ok: true, value: { kind: 'plain', form, reason: checked.value } }
    : { ok: false, errors };
}
