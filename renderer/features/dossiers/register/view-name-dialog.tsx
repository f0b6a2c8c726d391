import { Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RegisterLook, RegisterView } from '../../../../shared/features/dossiers/register-model.ts';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { DialogFoot } from '../../../ui/dialog-foot.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useChangeViews } from './use-change-views.ts';

type NameFormProps = {
  /** The view that gets another name; null: a new one. */
  view: RegisterView | null;
  look: RegisterLook;
  onClose: () => void;
  onSaved: (viewId: string) => void;
};

/** What is given a name; `giveBack` returns focus to the menu that it was chosen from. */
export type Naming = { readonly view: RegisterView | null; readonly giveBack: () => void };

type ViewNameDialogProps = Omit<NameFormProps, 'view'> & {
  /** What was asked last; null before that. */
  naming: Naming | null;
  opened: boolean;
};

/** Gives a name to how the register is looked at now, or another one to a view. */
export function ViewNameDialog({ naming, opened, ...form }: ViewNameDialogProps) {
  const { views: texts } = useMessages('dossiers').look;
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      onExitTransitionEnd={() => naming?.giveBack()}
      title={naming?.view == null ? texts.saveTitle : texts.renameTitle}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      {naming === null ? null : <NameForm view={naming.view} {...form} />}
    </Modal>
  );
}

function NameForm({ view, look, onClose, onSaved }: NameFormProps) {
  const { client } = useApi();
  const { views: texts } = useMessages('dossiers').look;
  const { actions } = useMessages('kernel');
  const announce = useAnnounce();
  const { refresh } = useChangeViews();
  const [name, setName] = useState(view?.name ?? '');
  const form = useSaveForm(
    () => {
      const checked = checkFields(filledLineSchema, name);
      return checked.ok
        ? { ok: true, value: checked.value.trim() }
        : { ok: false, errors: { name: checked.errors[''] ?? 'text-empty' } };
    },
    async (chosen) => {
      const { viewId } = await client.dossiers.saveRegisterView({
        viewId: view?.viewId ?? null,
        name: chosen,
        look: view?.look ?? look,
      });
      await refresh();
      onSaved(viewId);
      onClose();
      announce(texts.saved(chosen));
    },
    {
      fieldsOf: (error): Record<string, string> =>
        errorCode(error) === 'VIEW_NAME_TAKEN' ? { name: 'VIEW_NAME_TAKEN' } : {},
    },
  );
  const sentence = useFieldSentence(texts.errors);
  const problem = form.errors['name'];
  return (
    <form {...form.formProps}>
      <Stack>
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          data-autofocus
          autoComplete="off"
          value={name}
          error={sentence(problem)}
          onChange={(event) => {
            form.forget(['name']);
            setName(event.currentTarget.value);
          }}
        />
        {problem === undefined ? <ErrorNotice error={form.failure} texts={texts.errors} /> : null}
        <DialogFoot leave={actions.cancel} onLeave={onClose} busy={form.saving}>
          {texts.action}
        </DialogFoot>
      </Stack>
    </form>
  );
}
