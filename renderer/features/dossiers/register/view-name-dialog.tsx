import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RegisterLook, RegisterView } from '../../../../shared/features/dossiers/register-model.ts';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
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

type ViewNameDialogProps = Omit<NameFormProps, 'view'> & {
  /** Null: closed. */
  naming: { readonly view: RegisterView | null } | null;
};

/** Gives a name to how the register is looked at now, or another one to a view. */
export function ViewNameDialog({ naming, ...form }: ViewNameDialogProps) {
  const { views: texts } = useMessages('dossiers').look;
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={naming !== null}
      onClose={form.onClose}
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
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <BusyButton type="submit" busy={form.saving}>
            {texts.action}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  );
}
