import { Modal, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import { DialogFoot } from '../../../ui/dialog-foot.tsx';
import { ErrorNotice, errorCode } from '../../../ui/errors.tsx';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import type { SaveFileProps } from '../../../ui/save-file.tsx';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { FolderList } from './folder-list.tsx';
import { SavePlaceDialog } from './system-dialog.tsx';

/** Saves a file in a folder of choice: something that leaves the vault, so it is a named act. */
export function SaveFileDialog<Saved>({ opened, onClose, onSaved, ...form }: SaveFileProps<Saved>) {
  const { actions } = useMessages('kernel');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={form.texts.title}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <SaveForm
        {...form}
        onClose={onClose}
        onSaved={(saved) => {
          onSaved(saved);
          onClose();
        }}
      />
    </Modal>
  );
}

function SaveForm<Saved>({
  texts,
  suggestedName,
  ending,
  isReady = () => true,
  save,
  onClose,
  onSaved,
  children,
}: Omit<SaveFileProps<Saved>, 'opened'>) {
  const { actions } = useMessages('kernel');
  const [entered, setEntered] = useState<string | null>(null);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [fileName, setFileName] = useState(suggestedName);
  const [shownFor, setShownFor] = useState({ suggestedName, ending });
  if (shownFor.suggestedName !== suggestedName || shownFor.ending !== ending) {
    // Another kind of file: the name keeps what somebody typed, with the new ending.
    setShownFor({ suggestedName, ending });
    setFileName(
      fileName === shownFor.suggestedName ? suggestedName : otherEnding(fileName, shownFor.ending, ending),
    );
  }
  // Somebody quick saves before the folders are there: it is done as soon as they are, unless something changes first.
  const [isAhead, setIsAhead] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAhead || folderId === null) return;
    setIsAhead(false);
    content.current?.closest('form')?.requestSubmit();
  }, [isAhead, folderId]);
  const form = useSaveForm(
    () => {
      if (!isReady()) return { ok: false, errors: {} };
      const checked = checkFields(filledLineSchema, fileName);
      if (!checked.ok) return { ok: false, errors: { fileName: checked.errors[''] ?? 'text-empty' } };
      if (folderId === null) {
        setIsAhead(true);
        return { ok: false, errors: {} };
      }
      return { ok: true, value: { folderId, fileName: withEnding(checked.value, ending) } };
    },
    async (place) => onSaved(await save(place)),
    { fieldsOf: (error) => nameProblem(errorCode(error)) },
  );
  const sentence = useFieldSentence(texts.errors);
  const problem = form.errors['fileName'];
  return (
    <form {...form.formProps}>
      <Stack ref={content}>
        {children}
        <FolderList
          folderId={entered}
          onEnter={(id) => {
            form.forget(['fileName']);
            setIsAhead(false);
            setEntered(id);
          }}
          mayMake
          systemDialog={(id) => (
            <SavePlaceDialog
              folderId={id}
              fileName={withEnding(fileName.trim() === '' ? suggestedName : fileName, ending)}
              onChosen={(chosen) => {
                form.forget(['fileName']);
                setIsAhead(false);
                setEntered(chosen.folderId);
                setFileName(chosen.fileName);
              }}
            />
          )}
          onShown={(folder) => setFolderId(folder.folderId)}
        />
        <TextInput
          label={texts.fileName}
          data-autofocus
          value={fileName}
          onChange={(event) => {
            form.forget(['fileName']);
            setIsAhead(false);
            setFileName(event.currentTarget.value);
          }}
          error={sentence(problem)}
        />
        {problem === undefined ? <ErrorNotice error={form.failure} texts={texts.errors} /> : null}
        <DialogFoot leave={actions.cancel} onLeave={onClose} busy={form.saving || isAhead}>
          {texts.action}
        </DialogFoot>
      </Stack>
    </form>
  );
}

/** What the name of the file is to blame for stands at the name. */
function nameProblem(code: string | null): FieldErrors {
  return code === 'NAME_TAKEN' || code === 'NAME_REFUSED' ? { fileName: code } : {};
}

function otherEnding(name: string, before: string, after: string): string {
  return name.toLowerCase().endsWith(before) ? `${name.slice(0, -before.length)}${after}` : name;
}

function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
}
