import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../ui/language.tsx';

type NumberFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
  /** What counts while it is empty. */
  readonly placeholder: string;
  /** Null: nobody filled it in. */
  readonly value: number | null;
  /** When it was left, or Enter was pressed, and it is another number than before. */
  readonly onChange: (value: number | null) => void;
};

/** A whole number, taken in when the field is left; empty is no number. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const { severity: texts } = useMessages('triage').assess;
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const [isWrong, setIsWrong] = useState(false);
  const take = () => {
    const text = typed.trim();
    const number = text === '' ? null : Number(text);
    const isNumber = text === '' || /^\d{1,8}$/.test(text);
    setIsWrong(!isNumber);
    if (isNumber && number !== value) onChange(number);
  };
  return (
    <TextInput
      {...field}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      error={isWrong ? texts.wrongNumber : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setIsWrong(false);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
