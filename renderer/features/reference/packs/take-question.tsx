import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { lacks112 } from '../../../../shared/features/reference/pack-warnings.ts';
import { useMessages } from '../../../ui/language.tsx';
import { WarningList } from './warning-list.tsx';

type TakeQuestionProps = {
  /** The pack that is asked about; null while nothing is. */
  asked: { readonly wanted: { readonly version: string }; readonly pack: Pack } | null;
  onClose: () => void;
  /** @param because why, for a pack with which somebody in danger can miss 112; empty for others */
  onTake: (because: string) => void;
};

/** Asks before a pack with something to look at counts, and why where somebody in danger could miss 112. */
export function TakeQuestion({ asked, onClose, onTake }: TakeQuestionProps) {
  const { packs: texts } = useMessages('reference');
  const { actions } = useMessages('kernel');
  const [because, setBecause] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Stays readable while it fades out.
  const [shown, setShown] = useState(asked);
  if (asked !== null && asked !== shown) setShown(asked);
  const needsReason = shown !== null && lacks112(shown.pack.sections);
  const { take } = texts.warnings;

  function send() {
    const reason = because.trim();
    const isMissing = needsReason && reason === '';
    setMissing(isMissing);
    if (isMissing) field.current?.focus();
    else onTake(reason);
  }

  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={take.title(shown?.wanted.version ?? '')}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      {shown === null ? null : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack>
            <WarningList pack={shown.pack} />
            <Text size="sm">{texts.take.hint}</Text>
            {needsReason ? (
              <TextInput
                ref={field}
                label={take.because}
                description={take.becauseHint}
                autoComplete="off"
                maxLength={300}
                required
                value={because}
                error={missing ? texts.errors.REASON_NEEDED : null}
                onChange={(event) => setBecause(event.currentTarget.value)}
              />
            ) : null}
            <Group justify="flex-end">
              <Button variant="default" data-autofocus onClick={onClose}>
                {actions.cancel}
              </Button>
              <Button type="submit">{take.action}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
