import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { cleanFileName } from '../../../../shared/features/evidence/clean-file-name.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSaveFile } from '../../../ui/save-file.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';

type Format = 'docx' | 'pdf';
type Place = { readonly folderId: string; readonly fileName: string };

type SavePaperProps = {
  readonly opened: boolean;
  readonly texts: {
    readonly title: string;
    readonly text: string;
    readonly format: string;
    readonly formats: Readonly<Record<Format, string>>;
    readonly fileName: string;
    readonly action: string;
    readonly saved: (path: string) => string;
  };
  readonly errors: Readonly<Record<string, string>>;
  /** Without an ending. */
  readonly suggestedName: string;
  /** False: what is missing stands at a field among the children. */
  readonly isReady?: () => boolean;
  readonly save: (format: Format, place: Place) => Promise<{ readonly path: string }>;
  readonly onClose: () => void;
  /** What else is said about what leaves. */
  readonly children?: ReactNode;
};

/** A paper leaves the vault, as a file of Word or as PDF. */
export function SavePaper({
  opened,
  texts,
  errors,
  suggestedName,
  isReady = () => true,
  save,
  onClose,
  children,
}: SavePaperProps) {
  const { leaving } = useMessages('evidence');
  const SaveFile = useSaveFile();
  const say = useDoneNotice();
  const labelId = useId();
  const [format, setFormat] = useState<Format>('docx');
  return (
    <SaveFile
      opened={opened}
      texts={{ ...texts, errors: { ...leaving.errors, ...errors } }}
      suggestedName={cleanFileName(`${suggestedName}.${format}`)}
      ending={`.${format}`}
      isReady={isReady}
      save={(place) => save(format, place)}
      onClose={onClose}
      onSaved={({ path }) => {
        say(texts.saved(path));
        onClose();
      }}
    >
      <Text>{texts.text}</Text>
      {children}
      <Stack gap={4}>
        <Text size="sm" fw={500} id={labelId}>
          {texts.format}
        </Text>
        <SegmentedControl
          aria-labelledby={labelId}
          value={format}
          data={(['docx', 'pdf'] as const).map((value) => ({ value, label: texts.formats[value] }))}
          onChange={(value) => setFormat(value === 'pdf' ? 'pdf' : 'docx')}
        />
      </Stack>
    </SaveFile>
  );
}
