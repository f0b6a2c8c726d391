import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
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
import { SignpostOnPaper } from './signpost-on-paper.tsx';

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
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    const over = () => setIsWhole(false);
    window.addEventListener('afterprint', over);
    return () => window.removeEventListener('afterprint', over);
  }, []);

  /** Every chapter is drawn for as long as it takes to print them. */
  function printAll() {
    flushSync(() => setIsWhole(true));
    window.print();
  }

  const count = found?.reduce((sum, { ids }) => sum + ids.size, 0) ?? 0;
  return (
    <Stack gap="md" className={classes['screen'] ?? ''}>
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
              {found === null ? texts.printChapter : texts.printFound}
            </Button>
            <Button variant="default" className={classes['noPrint'] ?? ''} onClick={printAll}>
              {texts.printAll}
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
      {isWhole ? (
        chapterNames.map((name) => (
          <section key={name} aria-label={texts.chapter[name]} className={classes['chapter']}>
            <Title order={2}>{texts.chapter[name]}</Title>
            {name === 'help' ? <SignpostOnPaper level={3} /> : null}
            {chapters[name].map((section) => (
              <SectionView key={section} section={section} level={3} />
            ))}
          </section>
        ))
      ) : found === null ? (
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
          <Title order={2} className={classes['onlyPrint'] ?? ''}>
            {texts.chapter[chapter]}
          </Title>
          {chapter === 'help' ? (
            <>
              <Signpost />
              <SignpostOnPaper level={2} />
            </>
          ) : null}
          {chapters[chapter].every((section) => pack.sections[section].length === 0) ? (
            <Text>
              {texts.rules.lacking}{' '}
              <Anchor component={Link} to="/reference/packs" inherit underline="always">
                {texts.rules.toPacks}
              </Anchor>
            </Text>
          ) : null}
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
