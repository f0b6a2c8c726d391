import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useMessages } from '../../../ui/language.tsx';

type NumberFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
  /** What counts while it is empty. */
  readonly placeholder: string;
  readonly least: number;
  readonly most: number;
  /** Null: nobody filled it in. */
  readonly value: number | null;
  /** When it was left, or Enter was pressed, and it is another number than before. */
  readonly onChange: (value: number | null) => void;
};

/** A whole number, taken in when the field is left; empty is no number. */
export function NumberField({ least, most, value, onChange, ...field }: NumberFieldProps) {
  const { severity: texts } = useMessages('triage').assess;
  const { language } = useLanguage();
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const [wrong, setWrong] = useState<string | null>(null);
  const inWords = (number: number) => number.toLocaleString(language);
  const whatIsWrong = (text: string): string | null => {
    if (!/^\d*$/.test(text)) return texts.wrongNumber;
    const isWithin = text === '' || (Number(text) >= least && Number(text) <= most);
    return isWithin ? null : texts.numberOutOf(inWords(least), inWords(most));
  };
  const take = () => {
    const text = typed.trim();
    const number = text === '' ? null : Number(text);
    const found = whatIsWrong(text);
    setWrong(found);
    if (found === null && number !== value) onChange(number);
  };
  return (
    <TextInput
      {...field}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      error={wrong}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setWrong(null);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
