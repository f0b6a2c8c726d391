import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { ItemView } from './item-view.tsx';
import classes from './reference.module.css';
import { type Answered, placeOnSignpost } from './signpost-way.ts';

/** The signpost (H 2.3): one question at a time, then whom to turn to and what happens next. */
export function Signpost() {
  const { language } = useLanguage();
  const { signpost: texts, sections } = useMessages('reference');
  const { pack } = usePack();
  const [way, setWay] = useState<readonly Answered[]>([]);
  const [hasMoved, setHasMoved] = useState(false);
  const headingId = useId();
  const { signpost, referrals } = pack.sections;
  const place = placeOnSignpost(signpost, way);
  const go = (next: readonly Answered[]) => {
    setWay(next);
    setHasMoved(true);
  };
  return (
    <section aria-labelledby={headingId} className={classes['noPrint']}>
      <Title order={2} size="h3" id={headingId} mb="xs">
        {sections.signpost}
      </Title>
      <Stack gap="md">
        <Text>{texts.intro}</Text>
        {place.answered.length === 0 ? null : (
          <div>
            <Text size="sm" fw={500}>
              {texts.asked}
            </Text>
            <List size="sm">
              {place.answered.map(({ question, answer }) => (
                <List.Item key={question.id}>
                  {question.text[language]} <strong>{answer.label[language]}</strong>
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <Paper withBorder p="md">
          <Stack gap="md">
            <PlaceHeading key={way.length} takesFocus={hasMoved}>
              {place.kind === 'question' ? place.question.text[language] : place.outcome.label[language]}
            </PlaceHeading>
            {place.kind === 'question' ? (
              <Group>
                {place.question.answers.map((answer, index) => (
                  <Button
                    key={answer.to + answer.label.nl}
                    variant="default"
                    onClick={() => go([...way, { question: place.question.id, answer: index }])}
                  >
                    {answer.label[language]}
                  </Button>
                ))}
              </Group>
            ) : (
              <>
                <div>
                  <Text>{place.outcome.description[language]}</Text>
                  {place.outcome.law === undefined ? null : <SourceLine item={place.outcome} />}
                </div>
                {referrals
                  .filter(({ id }) => place.outcome.contacts.includes(id))
                  .toSorted(
                    (one, other) =>
                      place.outcome.contacts.indexOf(one.id) - place.outcome.contacts.indexOf(other.id),
                  )
                  .map((referral) => (
                    <ItemView key={referral.id} item={referral} />
                  ))}
              </>
            )}
          </Stack>
        </Paper>
        {way.length === 0 ? null : (
          <Group>
            <Button variant="default" onClick={() => go(way.slice(0, -1))}>
              {texts.back}
            </Button>
            <Button variant="subtle" onClick={() => go([])}>
              {texts.again}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  );
}

/** Where one came to has the focus, so that a screen reader says it; not before anything was answered. */
function PlaceHeading({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <Title order={3} size="h4" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
      {children}
    </Title>
  );
}
