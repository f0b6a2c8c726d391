import { List, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { numberSignpost } from './number-signpost.ts';
import classes from './reference.module.css';

/**
 * The whole signpost (H 2.3) to be read from paper, where nothing can be pressed: numbered questions, and at every answer
 * the number at which one reads on. It is seen in print alone.
 *
 * @param level of its heading
 */
export function SignpostOnPaper({ level }: { level: 2 | 3 }) {
  const { language } = useLanguage();
  const { signpost: texts, sections, contacts: contactsTitle } = useMessages('reference');
  const { pack } = usePack();
  const headingId = useId();
  const { signpost, referrals } = pack.sections;
  const { questions, outcomes, numbers } = numberSignpost(signpost);
  const names = new Map([
    ...questions.map(({ question }) => [question.id, question.text[language]] as const),
    ...outcomes.map(({ outcome }) => [outcome.id, outcome.label[language]] as const),
  ]);
  const below = level === 2 ? 3 : 4;
  return (
    <section aria-labelledby={headingId} className={`${classes['section']} ${classes['onlyPrint']}`}>
      <Title order={level} size="h3" id={headingId} mb="xs">
        {sections.signpost}
      </Title>
      <Text mb="sm">{texts.printIntro}</Text>
      {questions.map(({ number, question }) => (
        <div key={question.id} className={classes['place']}>
          <Text fw={600}>
            {number}. {question.text[language]}
          </Text>
          <List>
            {question.answers.map(({ label, to }) => (
              <List.Item key={to + label.nl}>
                <strong>{label[language]}</strong>: {texts.goTo(numbers.get(to) ?? 0, names.get(to) ?? '')}
              </List.Item>
            ))}
          </List>
        </div>
      ))}
      <Title order={below} size="h4" mb="xs" mt="md">
        {texts.outcomes}
      </Title>
      {outcomes.map(({ number, outcome }) => (
        <div key={outcome.id} className={classes['place']}>
          <Text fw={600}>
            {number}. {outcome.label[language]}
          </Text>
          <Text>{outcome.description[language]}</Text>
          {outcome.law === undefined ? null : <SourceLine item={outcome} />}
          <Text size="sm">{contactsTitle}:</Text>
          <List size="sm" type="ordered">
            {outcome.contacts.map((id) => {
              const contact = referrals.find((referral) => referral.id === id);
              if (contact === undefined) return null;
              const ways = [contact.label[language], contact.phone, contact.web];
              return <List.Item key={id}>{ways.filter((way) => way !== undefined).join(', ')}</List.Item>;
            })}
          </List>
        </div>
      ))}
    </section>
  );
}
