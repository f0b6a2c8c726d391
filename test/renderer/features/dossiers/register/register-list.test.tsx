import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { REGISTER_PAGE_ROWS } from '../../../../../renderer/features/dossiers/register/layout.ts';
import { RegisterList } from '../../../../../renderer/features/dossiers/register/register-list.tsx';
import { countChoices, firstLook } from '../../../../../renderer/features/dossiers/register/register-look.ts';
import { ApiProvider, createApi } from '../../../../../renderer/port/api.tsx';
import { AnnounceProvider } from '../../../../../renderer/ui/announce.tsx';
import { KeysProvider } from '../../../../../renderer/ui/keys.tsx';
import { LanguageProvider } from '../../../../../renderer/ui/language.tsx';
import { PackProvider } from '../../../../../renderer/ui/pack.tsx';
import { SaveFileProvider } from '../../../../../renderer/ui/save-file.tsx';
import { VeilContext } from '../../../../../renderer/ui/veil.tsx';
import type { RegisterLook } from '../../../../../shared/features/dossiers/register-model.ts';
import { wholeRegister } from '../../../../../shared/features/dossiers/register-model.ts';

const { port1, port2 } = new MessageChannel();
const api = createApi(port1);
let queryClient = new QueryClient();
beforeEach(() => {
  queryClient = new QueryClient();
});
afterAll(() => {
  port1.close();
  port2.close();
});

const TOOLS = 'het filter';
const shown = { names: false, messages: false, setNames: () => undefined, setMessages: () => undefined };
const whole: RegisterLook = { ...firstLook, sort: 'person' };
const nobody: RegisterLook = { ...whole, filter: { ...wholeRegister, text: 'zeepbellenblazer' } };

/** The page knows that no dossier fits. */
function answerNone({ statuses, filter, sort, direction, grouping }: RegisterLook): void {
  const { list, registerGroups } = api.queries.dossiers;
  const chosen = countChoices(filter) === 0 ? { statuses } : { statuses, filter };
  if (grouping !== null) {
    const input = { ...chosen, by: grouping };
    queryClient.setQueryData(registerGroups.queryKey({ input }), { groups: [] });
    return;
  }
  const input = { offset: 0, limit: REGISTER_PAGE_ROWS, sort, direction, ...chosen };
  queryClient.setQueryData(list.queryKey({ input }), { total: 0, rows: [] });
}

/** The list as it is drawn after it was drawn for other looks. */
function drawnAfter(...looks: readonly RegisterLook[]): string {
  function Probe() {
    const [step, setStep] = useState(0);
    // Called, so that what it keeps stays from one look to the next: drawing anew begins here.
    const list = RegisterList({
      ref: () => undefined,
      look: looks[step] ?? whole,
      closed: new Set(),
      onClosed: () => undefined,
      onOrder: () => undefined,
      onColumns: () => undefined,
      exporting: false,
      onExported: () => undefined,
      begin: 'een begin',
      exportButton: null,
      waiting: null,
      tools: TOOLS,
      statusFilter: null,
    });
    if (step < looks.length - 1) setStep(step + 1);
    return list;
  }
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ApiProvider api={api}>
          <LanguageProvider language="nl" onChange={() => undefined}>
            <AnnounceProvider>
              <KeysProvider singleKeys>
                <PackProvider pack={{ packId: 'x', former: [], sections: { purposes: [] } } as never}>
                  <VeilContext value={shown}>
                    <SaveFileProvider value={() => null}>
                      <MemoryRouter>
                        <Probe />
                      </MemoryRouter>
                    </SaveFileProvider>
                  </VeilContext>
                </PackProvider>
              </KeysProvider>
            </AnnounceProvider>
          </LanguageProvider>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a vault without dossiers shows where to begin, and nothing to choose with', () => {
  answerNone(whole);
  expect(drawnAfter(whole)).not.toContain(TOOLS);
});

test.each<[string, RegisterLook, RegisterLook]>([
  ['one list', nobody, whole],
  ['groups', { ...nobody, grouping: 'unit' }, { ...whole, grouping: 'unit' }],
  ['groups after one list', nobody, { ...whole, grouping: 'unit' }],
  ['one list after groups', { ...nobody, grouping: 'unit' }, whole],
])(
  'whoever empties a filter that found nothing keeps it while the answer is on its way: %s',
  (_, before, after) => {
    answerNone(before);
    expect(drawnAfter(before)).toContain(TOOLS);
    expect(drawnAfter(before, after)).toContain(TOOLS);
    // The answer may be that there is nothing at all.
    answerNone(after);
    expect(drawnAfter(before, after)).not.toContain(TOOLS);
  },
);
