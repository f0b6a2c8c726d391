import type { PoliceExhibit } from '../../../../../shared/features/triage/police-model.ts';
import { bytesToText } from '../../../../ui/bytes-to-text.ts';
import { useLanguage, useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { useFreeWords } from '../../../../ui/veil.tsx';

/** What tells one exhibit from another, beside its name. */
export function useExhibitFacts(): (exhibit: PoliceExhibit) => readonly string[] {
  const { what: texts } = useMessages('triage').police.screen;
  const { kinds, captured } = useMessages('evidence');
  const { language } = useLanguage();
  const moments = useMoments();
  const free = useFreeWords();
  return ({
    kind,
    size,
    capturedAt,
    capturedPrecision,
    collectedBy,
    captureWay,
    captureNote,
    derivedFrom,
  }) => [
    kinds[kind],
    bytesToText(size, language),
    capturedAt === null
      ? texts.notCaptured
      : texts.captured(moments.withPrecision(capturedAt, capturedPrecision)),
    ...(captureWay === null ? [] : [captured.ways[captureWay].toLowerCase()]),
    ...(free(captureNote) === '' ? [] : [free(captureNote)]),
    ...(collectedBy === '' ? [] : [texts.by(collectedBy)]),
    ...(derivedFrom === null ? [] : [texts.isCopy]),
  ];
}
