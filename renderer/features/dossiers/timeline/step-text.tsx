import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TimelineEntry, TimelineStep } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { Name, useVeil } from '../../../ui/veil.tsx';
import { FreeText } from '../dossier/free-text.tsx';

/** The tab where what a line speaks of stands, and what the way to it is called. */
const placeByKind = {
  report: { tab: 'reports', words: 'report' },
  consent: { tab: 'consent', words: 'consent' },
  collecting: { tab: 'evidence', words: 'collecting' },
  action: { tab: 'actions', words: 'action' },
  triage: { tab: 'triage', words: 'triage' },
} as const;

type StepTextProps = {
  readonly personName: string;
  readonly entry: TimelineEntry;
  readonly step: TimelineStep;
};

/** What became of a report, a consent, collecting, an action or triage, with the way to where it stands. */
export function StepText({ personName, entry: { kind, text }, step }: StepTextProps) {
  const { timelineSteps: texts } = useMessages('dossiers');
  const place = isPlace(kind) ? placeByKind[kind] : null;
  return (
    <Group gap="xs">
      <Text size="sm">
        <Words step={step} text={text} personName={personName} />
      </Text>
      {place === null ? null : (
        <Anchor component={Link} size="sm" to={`?tab=${place.tab}`}>
          {texts.open[place.words]}
        </Anchor>
      )}
    </Group>
  );
}

type WordsProps = { readonly step: TimelineStep; readonly text: string; readonly personName: string };

function Words({ step, text, personName }: WordsProps): ReactNode {
  const { timelineSteps: texts } = useMessages('dossiers');
  const { label } = usePack();
  const { names } = useVeil();
  switch (step) {
    case 'told':
    case 'answered':
      return texts[step];
    case 'referred':
      return texts.referred(label('referrals', text));
    case 'given':
    case 'refused':
    case 'withdrawn':
    case 'ended':
      return texts[step](label('purposes', text));
    case 'asked':
    case 'collected':
      return (
        <>
          {texts[step]} <Name>{text}</Name>
        </>
      );
    case 'done':
    case 'own-done':
      // Own words may hold a name; those of the pack hold none.
      if (step === 'own-done' && names) return texts.hiddenDone;
      return <FreeText personName={personName}>{texts.done(text)}</FreeText>;
    case 'decided':
    case 'settled':
    case 'filer':
    case 'police':
    case 'package':
      return wordOf(texts[step], text);
    case 'handed':
      return texts.handed(text);
    case 'letter-sent':
    case 'letter-received':
    case 'letter-answered':
    case 'letter-closed':
    case 'letter-without-consent':
      return (
        <>
          {texts[step]} <FreeText personName={personName}>{text}</FreeText>
        </>
      );
  }
}

function isPlace(kind: TimelineEntry['kind']): kind is keyof typeof placeByKind {
  return Object.hasOwn(placeByKind, kind);
}

/** The words of an id; the id itself where this Luwte has none. */
function wordOf(words: Readonly<Record<string, string>>, id: string): string {
  return (Object.hasOwn(words, id) ? words[id] : undefined) ?? id;
}
