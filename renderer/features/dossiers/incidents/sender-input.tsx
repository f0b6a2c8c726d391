import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { looksLike } from '../../../../shared/features/people/looks-like.ts';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { OfferingInput } from '../../../ui/offering-input.tsx';

type SenderInputProps = {
  dossierId: string;
  /** Item of the pack's section platforms; empty while none is chosen. */
  platform: string;
  value: string;
  error: string | undefined;
  onChange: (sender: string) => void;
};

/** Milliseconds after a keystroke before the vault is asked. */
const PAUSE = 150;

/** The account that a message came from; while it is typed, senders of the platform that the dossier knows are offered below. */
export function SenderInput({ dossierId, platform, value, error, onChange }: SenderInputProps) {
  const { incident: texts } = useMessages('dossiers');
  const { senders } = useMessages('people');
  const { queries } = useApi();
  const [text] = useDebouncedValue(value, PAUSE);
  const { data } = useQuery(
    queries.people.suggestSenders.queryOptions({
      input: { dossierId, platform, text },
      enabled: platform !== '' && text.trim() !== '' && lineSchema.safeParse(text).success,
      placeholderData: keepPreviousData,
    }),
  );
  // What stands there already need not be offered.
  const names = platform === '' || value.trim() === '' ? [] : (data?.names ?? []);
  const offered = [...new Set(names)].filter((name) => name !== value);
  const imitated = looksLike(value.trim().replace(/^@/u, '').toLowerCase());
  return (
    <OfferingInput
      label={texts.sender}
      description={imitated === null ? texts.senderHint : senders.accounts.looksLike(imitated)}
      value={value}
      error={error}
      onChange={onChange}
      offered={offered.map((name) => ({ value: name, line: <bdi>{name}</bdi> }))}
      offeredLabel={senders.known}
      onChoose={onChange}
    />
  );
}
