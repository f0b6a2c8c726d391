import { Text } from '@mantine/core';
import type { SenderFields } from '../../../../shared/features/people/sender-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useFreeWords } from '../../../ui/veil.tsx';

/** What was written of an account, to read; nothing where nothing was. */
export function SenderNote({ note }: { note: SenderFields }) {
  const { senders } = useMessages('people');
  const texts = senders.note;
  const pack = usePack();
  const moments = useMoments();
  const free = useFreeWords();
  const { perpetrator, askedToStopAt, remarks } = note;
  const lines = [
    perpetrator === null ? '' : texts.perpetrator(pack.label('perpetrators', perpetrator)),
    askedToStopAt === null ? '' : texts.asked(moments.dateTime(askedToStopAt)),
    free(remarks) === '' ? '' : texts.remarks(remarks),
  ].filter((line) => line !== '');
  return lines.map((line) => (
    <Text key={line} size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
      {line}
    </Text>
  ));
}
