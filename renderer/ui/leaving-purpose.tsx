import { NativeSelect, Stack, Text } from '@mantine/core';
import { insidePurposes } from '../../shared/features/consent/inside-purposes.ts';
import { ConsentNotice } from './consent-parts.tsx';
import { useMessages } from './language.tsx';
import { usePack } from './pack.tsx';
import { useIsReadOnly } from './read-only.tsx';

type PurposeChoiceProps = {
  /** Item of the pack's section `purposes`; null: none of them. */
  value: string | null;
  onChange: (purpose: string | null) => void;
};

/** For what something leaves the vault. Nobody has to say so: consent is shown, it never keeps anything from leaving. */
export function PurposeChoice({ value, onChange }: PurposeChoiceProps) {
  const { leaving: texts } = useMessages('consent');
  const { options } = usePack();
  const outside = options('purposes').filter(({ value: id }) => !insidePurposes.includes(id));
  return (
    <NativeSelect
      label={texts.purpose}
      description={texts.purposeHint}
      value={value ?? ''}
      data={[{ value: '', label: texts.noPurpose }, ...outside]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}

/**
 * The same for what belongs to one dossier, with how consent stands: for the purpose that is chosen, and before one is,
 * for each that was refused or taken back.
 */
export function LeavingPurpose({
  dossierId,
  value,
  onChange,
}: PurposeChoiceProps & { readonly dossierId: string }) {
  const { leaving: texts } = useMessages('consent');
  const readOnly = useIsReadOnly();
  return (
    <Stack gap="xs">
      <PurposeChoice value={value} onChange={onChange} />
      {value === null ? (
        <StoppedConsents dossierId={dossierId} />
      ) : (
        <>
          <ConsentNotice dossierId={dossierId} purpose={value} showGiven />
          {readOnly ? null : <Text size="sm">{texts.entered}</Text>}
        </>
      )}
    </Stack>
  );
}

/** What was refused, was taken back or is over, where somebody else is about to be told; nothing where there is nothing. */
export function StoppedConsents({ dossierId }: { dossierId: string }) {
  const { pack } = usePack();
  return pack.sections.purposes
    .filter(({ id }) => !insidePurposes.includes(id))
    .map(({ id }) => <ConsentNotice key={id} dossierId={dossierId} purpose={id} onlyIfStopped />);
}
