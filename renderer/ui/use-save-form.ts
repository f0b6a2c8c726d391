import type { ComponentProps, KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { fieldErrors } from './errors.tsx';
import type { FieldErrors } from './field-error.ts';
import { keepFocus } from './keep-focus.ts';
import { useKey } from './keys.tsx';
import { useMessages } from './language.tsx';
import { holdsUnread } from './unread.ts';
import { useFocusWrong } from './use-focus-wrong.ts';

/** What is sent, or what is wrong: path of the field to code. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: FieldErrors };

type SaveForm = {
  /** Field name to code; empty when all is well. */
  readonly errors: FieldErrors;
  /** What the service answered when it could not save; null otherwise. */
  readonly failure: unknown;
  readonly saving: boolean;
  /** Takes the sentences off fields that are being changed. */
  readonly forget: (fields: readonly string[]) => void;
  /** Belongs on the `form` element: the first field that is wrong gets the focus, Ctrl+Enter saves this form. */
  readonly formProps: ComponentProps<'form'>;
};

type SaveFormOptions = {
  /** Fields that an error of the service is about, by the codes that say so: `{ name: 'NAME_TAKEN' }`. */
  readonly fieldsOf?: (error: unknown) => FieldErrors;
};

/**
 * A form that is checked with the contract's own schema before it is sent, and saved by its button or
 * Ctrl+Enter. Fields that the service refuses all the same are named by their last part (`name`).
 */
export function useSaveForm<Value>(
  check: () => Checked<Value>,
  save: (value: Value) => Promise<unknown>,
  { fieldsOf = () => ({}) }: SaveFormOptions = {},
): SaveForm {
  const { keys } = useMessages('kernel');
  const formRef = useRef<HTMLFormElement>(null);
  const focusWrong = useFocusWrong(formRef);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);

  const submit = () => {
    if (saving) return;
    const checked = check();
    setFailure(null);
    focusWrong();
    setErrors(checked.ok ? {} : checked.errors);
    // A field with text that cannot be read says so itself, and gets the focus as any that is wrong.
    if (!checked.ok || holdsUnread(formRef.current)) return;
    const giveBack = keepFocus();
    setSaving(true);
    save(checked.value)
      .catch((error: unknown) => {
        focusWrong();
        setErrors({ ...lastParts(fieldErrors(error)), ...fieldsOf(error) });
        setFailure(error);
      })
      .finally(() => {
        setSaving(false);
        giveBack();
      });
  };
  // For the overview of keys, and for when focus is in no form at all.
  useKey('Ctrl+Enter', submit, keys.save);

  const forget = (fields: readonly string[]) => {
    setErrors((before) =>
      fields.some((field) => before[field] !== undefined)
        ? Object.fromEntries(Object.entries(before).filter(([field]) => !fields.includes(field)))
        : before,
    );
  };
  const formProps: ComponentProps<'form'> = {
    ref: formRef,
    noValidate: true,
    onSubmit: (event) => {
      event.preventDefault();
      submit();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      // Of several forms on a screen the one that is written in is meant.
      event.preventDefault();
      submit();
    },
  };
  return { errors, failure, saving, forget, formProps };
}

function lastParts(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, code]) => [path.split('.').at(-1) ?? path, code]),
  );
}
