import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../port/api.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { Loading } from '../../../../ui/loading.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import classes from '../papers.module.css';
import { BeginLetter } from './begin-letter.tsx';
import { LetterItem } from './letter-item.tsx';

/** Letters of a dossier: to whom, what became of them, and beginning another. */
export function LettersSection({ dossierId }: { dossierId: string }) {
  const { letter: texts } = useMessages('triage').papers;
  const { queries } = useApi();
  const readOnly = useIsReadOnly();
  const { data, error } = useQuery(queries.triage.letters.queryOptions({ input: { dossierId } }));
  return (
    <Section title={texts.title}>
      <Text size="sm" maw="44rem">
        {texts.intro}
      </Text>
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : (
          <ErrorNotice error={error} />
        )
      ) : (
        <Stack gap="md">
          {data.letters.length === 0 ? (
            <Text>{texts.empty}</Text>
          ) : (
            <ul className={classes['list']} aria-label={texts.label}>
              {data.letters.map((letter, index) => (
                <LetterItem
                  key={letter.letterId}
                  dossierId={dossierId}
                  letter={letter}
                  // The latest stands first.
                  number={
                    data.letters.slice(index).filter(({ referral }) => referral === letter.referral).length
                  }
                />
              ))}
            </ul>
          )}
          {readOnly ? null : <BeginLetter dossierId={dossierId} parties={data.parties} />}
        </Stack>
      )}
    </Section>
  );
}
