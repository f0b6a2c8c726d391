import { NumberInput, Text } from '@mantine/core';
import type { SettingName } from '../../../shared/features/settings/model.ts';
import { settingRanges, vaultSettingsSchema } from '../../../shared/features/settings/model.ts';
import { useMessages } from '../../ui/language.tsx';

type SettingFieldProps = {
  readonly name: SettingName;
  readonly value: number | string;
  /** Why the stored value may be weaker than the default; null where it is not. */
  readonly storedReason: string | null;
  /** What this computer makes of it; null where nothing. */
  readonly note: string | null;
  /** The vault is only read. */
  readonly readOnly: boolean;
  readonly onChange: (value: number | string) => void;
};

/** One number, with its range, its default and what it is for. */
export function SettingField({ name, value, storedReason, note, readOnly, onChange }: SettingFieldProps) {
  const { vault: texts } = useMessages('settings');
  const { least, most, default: standard } = settingRanges[name];
  const isFine = vaultSettingsSchema.shape[name].safeParse(value).success;
  return (
    <NumberInput
      label={texts[name]}
      description={
        <>
          {texts[`${name}Hint`](least, most, standard)}
          {[note, storedReason === null ? null : texts.explained(storedReason)].map((line) =>
            line === null ? null : (
              <Text key={line} component="span" inherit display="block" mt={4}>
                {line}
              </Text>
            ),
          )}
        </>
      }
      value={value}
      onChange={onChange}
      readOnly={readOnly}
      hideControls={readOnly}
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={false}
      // Said while typing: which number is meant is known at once.
      error={isFine ? undefined : texts.outOfRange(least, most)}
      styles={{ wrapper: { maxWidth: '12rem' } }}
    />
  );
}
