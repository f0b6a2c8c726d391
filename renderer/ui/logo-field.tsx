import { Button, Fieldset, FileButton, Group, Input, Text } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { Logo } from '../../shared/features/vault/model.ts';
import { useMessages } from './language.tsx';
import classes from './logo-field.module.css';
import type { LogoReading } from './read-logo.ts';
import { readLogo } from './read-logo.ts';

type LogoFieldProps = {
  readonly logo: Logo | null;
  readonly onChange: (logo: Logo | null) => void;
  /** What is wrong with the logo that was chosen, as the service says. */
  readonly error?: string | undefined;
  /** It is only shown. */
  readonly readOnly?: boolean;
};

/** Chooses the organisation's logo, and shows it as it is. */
export function LogoField({ logo, onChange, error, readOnly = false }: LogoFieldProps) {
  const { create } = useMessages('vault');
  const texts = create.organisation;
  const { optional } = useMessages('kernel');
  const [code, setCode] = useState<Extract<LogoReading, { ok: false }>['code'] | null>(null);
  const address = useBlobAddress(logo);
  const resetFile = useRef<() => void>(null);
  const hintId = useId();

  const take = async (file: File | null) => {
    if (file === null) return;
    const reading = await readLogo(file);
    // The same file chosen again must count as a new choice.
    resetFile.current?.();
    setCode(reading.ok ? null : reading.code);
    if (reading.ok) onChange(reading.logo);
  };
  const remove = () => {
    setCode(null);
    onChange(null);
  };
  if (readOnly && logo === null) return null;
  const wrong = code === null ? error : create.fields[code];
  return (
    <Fieldset
      variant="unstyled"
      aria-describedby={hintId}
      legend={
        <Text span size="sm" fw={500}>
          {`${texts.logo} `}
          <Text span size="sm" c="dimmed" fw={400}>
            ({optional})
          </Text>
        </Text>
      }
    >
      <Text size="sm" c="dimmed" id={hintId} mb="xs">
        {texts.logoHint}
      </Text>
      {address === null ? null : <img src={address} alt={texts.logoPreview} className={classes['preview']} />}
      <Group gap="xs" display={readOnly ? 'none' : undefined}>
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void take(file)} resetRef={resetFile}>
          {(button) => (
            <Button {...button} variant="default" size="xs">
              {logo === null ? texts.logoChoose : texts.logoChange}
            </Button>
          )}
        </FileButton>
        {logo === null ? null : (
          <Button variant="subtle" size="xs" onClick={remove}>
            {texts.logoRemove}
          </Button>
        )}
      </Group>
      {wrong === undefined ? null : (
        <Input.Error mt={4} role="alert">
          {wrong}
        </Input.Error>
      )}
    </Fieldset>
  );
}

/** A `blob:` address for as long as the logo is shown. */
function useBlobAddress(logo: Logo | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (logo === null) return setAddress(null);
    const made = URL.createObjectURL(new Blob([logo.bytes], { type: logo.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [logo]);
  return address;
}
