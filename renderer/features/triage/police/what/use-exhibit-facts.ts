import type { PoliceExhibit } from '../../../../../shared/features/triage/police-model.ts';
import { bytesToText } from '../../../../ui/bytes-to-text.ts';
import { useLanguage, useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';

/** What tells one exhibit from another, beside its name. */
export function useExhibitFacts(): (exhibit: PoliceExhibit) => readonly string[] {
  const { what: texts } = useMessages('triage').police.screen;
  const { kinds } = useMessages('evidence');
  const { language } = useLanguage();
  const moments = useMoments();
  return ({ kind, size, capturedAt, collectedBy, derivedFrom }) => [
    kinds[kind],
    bytesToText(size, language),
    capturedAt === null ? texts.notCaptured : texts.captured(moments.dateTime(capturedAt)),
    ...(collectedBy === '' ? [] : [texts.by(collectedBy)]),
    ...(derivedFrom === null ? [] : [texts.isCopy]),
  ];
}
