import { Text } from '@mantine/core';
import type { Law, PackEntry } from '../../shared/features/reference/pack-entry.ts';
import { useMessages } from './language.tsx';
import { useMoments } from './moments.ts';
import { sourceText } from './source-text.ts';

/** Where something stands, and how sure that is where it is about the law. */
export function SourceLine({
  item,
  before = '',
}: {
  item: Pick<PackEntry, 'source' | 'law'>;
  /** Stands before it on the same line. */
  before?: string;
}) {
  const texts = useMessages('reference');
  const date = useDay();
  const { source, law } = item;
  // What nobody could check was not checked on any day.
  const lawText = ({ certainty, checked }: Law) =>
    certainty === 'unverified'
      ? texts.certainty[certainty]
      : texts.checked(texts.certainty[certainty], date(checked));
  return (
    <>
      <Text size="sm" c="dimmed">
        {before}
        {sourceText(source, texts)}
        {law === undefined ? '' : ` · ${lawText(law)}`}
      </Text>
      {law?.note === undefined ? null : <Text size="sm">{texts.lawNote(law.note)}</Text>}
    </>
  );
}

/** A day of the pack in words. */
export function useDay(): (day: string) => string {
  const moments = useMoments();
  return (day) => moments.date(Date.parse(`${day}T12:00:00Z`));
}
