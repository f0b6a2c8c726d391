import { Anchor, Fieldset, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { PassphraseField } from '../passphrase-field.tsx';
import { RecoveryKeyFields } from '../unlock/recovery-key-fields.tsx';
import type { TypedProof } from './typed-proof.ts';

type ProofFieldsProps = {
  value: TypedProof;
  onChange: (value: TypedProof) => void;
  errors: FieldErrors;
  /** Sentences by code, for what the service says of the passphrase. */
  sentences: Readonly<Record<string, string>>;
  /** Takes the sentences off fields that are being changed. */
  forget: (fields: readonly string[]) => void;
  /** Whether somebody can have a recovery sheet at all. */
  mayBeSheet: boolean;
};

/** The passphrase of the moment of the backup, or the recovery sheet of then. */
export function ProofFields({ value, onChange, errors, sentences, forget, mayBeSheet }: ProofFieldsProps) {
  const { restore: texts } = useMessages('vault').backups;
  const [visible, setVisible] = useState(false);
  const [hasChosen, setHasChosen] = useState(false);
  const sentence = useFieldSentence({ ...sentences, 'passphrase-empty': texts.empty });
  const change = (kind: TypedProof['kind']) => {
    forget(Object.keys(errors));
    setHasChosen(true);
    onChange({ ...value, kind });
  };
  if (value.kind === 'recovery') {
    return (
      <Fieldset legend={texts.sheet} variant="filled">
        <Stack gap="sm">
          <Text>{texts.sheetOfThen}</Text>
          <RecoveryKeyFields
            groups={value.groups}
            onChange={(groups) => onChange({ ...value, groups })}
            errors={errors}
            forget={forget}
          />
          <Anchor component="button" type="button" w="fit-content" onClick={() => change('passphrase')}>
            {texts.byPassphrase}
          </Anchor>
        </Stack>
      </Fieldset>
    );
  }
  return (
    <Stack gap="xs">
      <PassphraseField
        label={texts.passphrase}
        description={mayBeSheet ? `${texts.passphraseHint} ${texts.passphraseLost}` : texts.passphraseHint}
        value={value.passphrase}
        onChange={(passphrase) => {
          forget(['passphrase']);
          onChange({ ...value, passphrase });
        }}
        error={sentence(errors['passphrase'])}
        autoComplete="current-password"
        // What had the focus has just gone.
        autoFocus={hasChosen}
        visible={visible}
        onVisibilityChange={setVisible}
      />
      {mayBeSheet ? (
        <Anchor component="button" type="button" w="fit-content" onClick={() => change('recovery')}>
          {texts.bySheet}
        </Anchor>
      ) : null}
    </Stack>
  );
}
