import { Button, Stack, Text, TextInput } from '@mantine/core';
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useKey } from '../../ui/keys.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { PageHeader } from '../../ui/page.tsx';
import tabs from '../../ui/vault-tabs.module.css';
import { chapterNames, chapters, isChapter } from './chapters.ts';
import classes from './reference.module.css';
import { searchPack } from './search-pack.ts';
import { SectionView } from './section-view.tsx';
import { Signpost } from './signpost.tsx';

/** The protocol pack as a handbook: by chapter, or what holds the words that are searched for. */
export function ReferenceScreen() {
  const { language } = useLanguage();
  const texts = useMessages('reference');
  const { pack } = usePack();
  const { chapter: named } = useParams();
  const chapter = isChapter(named) ? named : 'help';
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const field = useRef<HTMLInputElement>(null);
  useKey('/', () => field.current?.focus(), texts.search);
  const found = useMemo(
    () => (asked.trim() === '' ? null : searchPack(pack, asked, language)),
    [pack, asked, language],
  );
  const count = found?.reduce((sum, { ids }) => sum + ids.size, 0) ?? 0;
  return (
    <Stack gap="md">
      <PageHeader
        title={texts.title}
        actions={
          <>
            <Button
              variant="default"
              className={classes['noPrint'] ?? ''}
              component={Link}
              to="/reference/packs"
            >
              {texts.packs.title}
            </Button>
            <Button
              variant="default"
              className={classes['noPrint'] ?? ''}
              leftSection={<PrinterIcon aria-hidden />}
              onClick={() => window.print()}
            >
              {texts.print}
            </Button>
          </>
        }
      />
      <div>
        <Text>{texts.intro(pack.name[language], pack.version)}</Text>
        <Text size="sm" c="dimmed">
          {texts.sourceHint}
        </Text>
      </div>
      <TextInput
        ref={field}
        type="search"
        maw="32rem"
        className={classes['noPrint'] ?? ''}
        label={texts.search}
        description={texts.searchHint}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Text role="status" size="sm">
        {found === null ? '' : count === 0 ? texts.nothing : texts.found(count)}
      </Text>
      {found === null ? (
        <>
          <nav aria-label={texts.chapters} className={`${tabs['tabs']} ${classes['noPrint']}`}>
            {chapterNames.map((name) => (
              <Link
                key={name}
                to={`/reference/${name}`}
                className={tabs['tab'] ?? ''}
                {...(name === chapter ? { 'aria-current': 'page' as const } : {})}
              >
                {texts.chapter[name]}
              </Link>
            ))}
          </nav>
          {chapter === 'help' ? <Signpost /> : null}
          {chapters[chapter].map((section) => (
            <SectionView key={section} section={section} />
          ))}
        </>
      ) : (
        found.map(({ section, ids }) => <SectionView key={section} section={section} ids={ids} />)
      )}
    </Stack>
  );
}
