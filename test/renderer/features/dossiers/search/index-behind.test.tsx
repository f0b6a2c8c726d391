import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterAll, describe, expect, test } from 'vitest';
import { askAgain, isWaiting } from '../../../../../renderer/features/dossiers/search/ask-again.ts';
import {
  noSearchFilter,
  rememberSearch,
  searchKinds,
} from '../../../../../renderer/features/dossiers/search/search-memory.ts';
import { SearchScreen } from '../../../../../renderer/features/dossiers/search/search-screen.tsx';
import { ApiProvider, createApi } from '../../../../../renderer/port/api.tsx';
import { AnnounceProvider } from '../../../../../renderer/ui/announce.tsx';
import { KeysProvider } from '../../../../../renderer/ui/keys.tsx';
import { LanguageProvider } from '../../../../../renderer/ui/language.tsx';
import { en } from '../../../../../shared/features/dossiers/search-messages.en.ts';
import { nl } from '../../../../../shared/features/dossiers/search-messages.nl.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';

const { port1, port2 } = new MessageChannel();
const api = createApi(port1);
const queryClient = new QueryClient();
afterAll(() => {
  port1.close();
  port2.close();
  queryClient.clear();
});

const filter = { ...noSearchFilter, kinds: [...searchKinds] };
const text = 'kwikstaart';

/** The answers that the page has of the vault. */
function answer(behind: boolean): void {
  const { search, searchPeople } = api.queries.dossiers;
  const hits = { hits: [], more: false, behind };
  const people = { people: [], more: false, behind };
  const paged = search.infiniteKey({
    input: (offset: number) => ({ text, offset, limit: 50, filter }),
    initialPageParam: 0,
  });
  queryClient.setQueryData(paged, { pages: [hits], pageParams: [0] });
  queryClient.setQueryData(search.queryKey({ input: { text, offset: 0, limit: 30, filter } }), hits);
  queryClient.setQueryData(searchPeople.queryKey({ input: { text, limit: 8 } }), people);
  const ofScreen = { text, limit: 20, filter: noSearchFilter };
  queryClient.setQueryData(searchPeople.queryKey({ input: ofScreen }), people);
}

function draw(part: ReactNode, language: Language): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ApiProvider api={api}>
          <LanguageProvider language={language} onChange={() => undefined}>
            <AnnounceProvider>
              <KeysProvider singleKeys>
                <MemoryRouter>{part}</MemoryRouter>
              </KeysProvider>
            </AnnounceProvider>
          </LanguageProvider>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('while the index follows', () => {
  test.each<[Language, string]>([
    ['nl', nl.behind],
    ['en', en.behind],
  ])('the search screen says in %s that something may be missing, and only then', (language, sentence) => {
    rememberSearch({ text });
    answer(true);
    expect(draw(<SearchScreen />, language)).toContain(sentence);
    answer(false);
    expect(draw(<SearchScreen />, language)).not.toContain(sentence);
  });

  test('a search is asked for again until nothing is missing, without a word about it in between', () => {
    expect([askAgain(undefined), askAgain({ behind: false })]).toEqual([false, false]);
    expect(askAgain({ behind: true })).toBeGreaterThan(0);
    const asked = { isFetching: true, isPlaceholderData: false };
    expect(isWaiting({ ...asked, data: { behind: true } })).toBe(false);
    expect(isWaiting({ ...asked, data: { behind: true }, isPlaceholderData: true })).toBe(true);
    expect(isWaiting({ ...asked, data: { behind: false } })).toBe(true);
    expect(isWaiting({ ...asked, data: undefined })).toBe(true);
    expect(isWaiting({ isFetching: false, isPlaceholderData: false, data: undefined })).toBe(false);
  });
});
