import { Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type FieldErrors, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { groupField } from './recovery-group-errors.ts';
import { typeIntoGroups } from './recovery-groups.ts';
import classes from './recovery-key-fields.module.css';

type RecoveryKeyFieldsProps = {
  groups: readonly string[];
  onChange: (groups: readonly string[]) => void;
  errors: FieldErrors;
  /** Takes the sentences off fields that are being changed. */
  forget: (fields: readonly string[]) => void;
};

/** The key of a recovery sheet, typed group by group or pasted at once; the first group has the focus. */
export function RecoveryKeyFields({ groups, onChange, errors, forget }: RecoveryKeyFieldsProps) {
  const { members, recovery } = useMessages('vault');
  const texts = members.recover;
  const list = useRef<HTMLFieldSetElement>(null);
  const [focus, setFocus] = useState<number | null>(null);
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelectorAll('input')[focus]?.focus();
    setFocus(null);
  }, [focus]);
  const sentence = useFieldSentence({ empty: texts.emptyGroup, wrong: texts.wrongGroup });
  const type = (index: number, text: string) => {
    const next = typeIntoGroups(groups, index, text);
    forget(next.groups.flatMap((group, place) => (group === groups[place] ? [] : [groupField(place + 1)])));
    onChange(next.groups);
    setFocus(next.focus);
  };
  return (
    <>
      <Text>{texts.typing}</Text>
      <Text>{texts.hint}</Text>
      <fieldset aria-label={texts.groups} className={classes['groups']} ref={list}>
        {groups.map((group, index) => (
          <TextInput
            key={recovery.group(index + 1)}
            label={recovery.group(index + 1)}
            value={group}
            onChange={(event) => type(index, event.currentTarget.value)}
            error={sentence(errors[groupField(index + 1)])}
            classNames={{ input: classes['group'] ?? '' }}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            autoFocus={index === 0}
            spellCheck={false}
          />
        ))}
      </fieldset>
    </>
  );
}
