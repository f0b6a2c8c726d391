import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { DraftFormFoot } from './draft-form-foot.tsx';
import type { DraftValue } from './draft-keeper.ts';
import { useFieldSentence } from './field-error.ts';
import type { Draft } from './use-draft.ts';
import { type Checked, useSaveForm } from './use-save-form.ts';

type DraftFormOptions<Typed extends DraftValue, Value> = {
  draft: Draft<Typed>;
  /** What is sent, or what is wrong at which field. */
  check: () => Checked<Value>;
  save: (value: Value) => Promise<unknown>;
  /** Sentences for codes of fields that only this form knows, or that it says better. */
  sentences?: Readonly<Record<string, string>>;
};

type DraftFormState<Typed extends DraftValue> = {
  /** Changes fields: the draft follows, and what was said to be wrong at them goes. */
  readonly change: (patch: Partial<Typed>) => void;
  /** What is wrong at a field of what is sent, in words. */
  readonly sentence: (field: string) => string | undefined;
  /** Takes the sentences off other fields than those that are changed. */
  readonly forget: (fields: readonly string[]) => void;
  /** Belongs on `DraftForm`. */
  readonly form: Pick<ReturnType<typeof useSaveForm>, 'formProps' | 'saving' | 'failure'> & {
    readonly draft: Draft<Typed>;
  };
};

/** A form that is kept as a draft from the first letter, and whose draft goes when it was sent. */
export function useDraftForm<Typed extends DraftValue, Value>({
  draft,
  check,
  save,
  sentences = {},
}: DraftFormOptions<Typed, Value>): DraftFormState<Typed> {
  const { errors, forget, formProps, saving, failure } = useSaveForm(check, async (value) => {
    await save(value);
    await draft.discard();
  });
  const codeToSentence = useFieldSentence(sentences);
  return {
    change(patch) {
      draft.change(patch);
      forget(Object.keys(patch));
    },
    sentence: (field) => codeToSentence(errors[field]),
    forget,
    form: { formProps, saving, failure, draft },
  };
}

type DraftFormProps = {
  form: DraftFormState<DraftValue>['form'];
  /** Words of the button that saves. */
  save: string;
  /** Sentences for what the service answers, by its codes. */
  errors?: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** Draws the fields of `useDraftForm`, and below them what saves them. */
export function DraftForm({ form: { formProps, ...foot }, save, errors = {}, children }: DraftFormProps) {
  return (
    <form {...formProps}>
      <Stack gap="sm">
        {children}
        <DraftFormFoot save={save} errors={errors} {...foot} />
      </Stack>
    </form>
  );
}
