import { Alert, Button, Stack, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import { useMessages } from '../../../../ui/language.tsx';
import type { UnsavedPiece } from './unsaved-pieces.ts';

type UnsavedNoticeProps = {
  readonly found: readonly UnsavedPiece[];
  /** Opens a piece where it is saved or thrown away. */
  readonly onOpen: (unsaved: UnsavedPiece) => void;
};

/** Says which typed words are not in the plan, before it is settled without them. Nothing where all are. */
export function UnsavedNotice({ found, onOpen }: UnsavedNoticeProps) {
  const { unsaved: texts } = useMessages('triage').papers.plan;
  if (found.length === 0) return null;
  return (
    <Alert role="alert" color="clay" variant="light" icon={<InfoIcon aria-hidden />} title={texts.title}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{texts.text}</Text>
        {found.map((unsaved) => (
          <Button
            key={unsaved.piece?.key ?? ''}
            variant="default"
            size="compact-sm"
            onClick={() => onOpen(unsaved)}
          >
            {texts.open(unsaved.label === '' ? texts.nameless : unsaved.label)}
          </Button>
        ))}
      </Stack>
    </Alert>
  );
}
