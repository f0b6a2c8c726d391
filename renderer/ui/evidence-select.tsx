import { NativeSelect } from '@mantine/core';
import type { EvidenceItem } from '../../shared/features/evidence/model.ts';
import { useMoments } from './moments.ts';

type EvidenceSelectProps = {
  readonly label: string;
  readonly description?: string;
  /** What stands there while nothing is chosen. */
  readonly nothing: string;
  /** Said at the field where there is nothing to choose. */
  readonly none: string;
  readonly items: readonly Pick<EvidenceItem, 'evidenceId' | 'fileName' | 'addedAt'>[];
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (evidenceId: string | null) => void;
};

/** One evidence item of a dossier, such as a form that was signed. */
export function EvidenceSelect({ nothing, none, items, value, onChange, ...field }: EvidenceSelectProps) {
  const moments = useMoments();
  // Of two of the same name the moment tells which is which.
  const label = ({ fileName, addedAt }: (typeof items)[number]) =>
    items.filter((item) => item.fileName === fileName).length === 1
      ? fileName
      : `${fileName} (${moments.dateTime(addedAt)})`;
  return (
    <NativeSelect
      {...field}
      {...(items.length === 0 ? { description: none } : {})}
      required
      value={value ?? ''}
      data={[
        { value: '', label: nothing },
        ...items.map((item) => ({ value: item.evidenceId, label: label(item) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
