import { NativeSelect, TextInput } from '@mantine/core';
import { type CaptureWay, captureWaySchema } from '../../../../shared/kernel/capture-way.ts';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';

/** How an item was captured, as it is filled in. */
export type CaptureDraft = { readonly captureWay: CaptureWay | null; readonly captureNote: string };

type CaptureFieldsProps = {
  readonly value: CaptureDraft;
  /** Below the choice; absent: nothing. */
  readonly hint?: string;
  readonly onChange: (patch: Partial<CaptureDraft>) => void;
};

/** How it was captured: one of a list, and in words. */
export function CaptureFields({ value: { captureWay, captureNote }, hint, onChange }: CaptureFieldsProps) {
  const { captured: texts } = useMessages('evidence');
  const sentence = useFieldSentence();
  const note = lineSchema.safeParse(captureNote);
  return (
    <>
      <NativeSelect
        label={texts.way}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={captureWay ?? ''}
        data={[
          { value: '', label: texts.wayUnknown },
          ...captureWaySchema.options.map((way) => ({ value: way, label: texts.ways[way] })),
        ]}
        onChange={(event) => {
          const way = captureWaySchema.safeParse(event.currentTarget.value);
          onChange({ captureWay: way.success ? way.data : null });
        }}
      />
      <TextInput
        label={texts.note}
        description={texts.noteHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        value={captureNote}
        error={note.success ? null : sentence(note.error.issues[0]?.message)}
        onChange={(event) => onChange({ captureNote: event.currentTarget.value })}
      />
    </>
  );
}
