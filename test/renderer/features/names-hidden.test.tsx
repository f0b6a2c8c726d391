import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterAll, expect, test } from 'vitest';
import { ConsentHistory } from '../../../renderer/features/consent/consent-history.tsx';
import { PastImports } from '../../../renderer/features/dossiers/imports/past-imports.tsx';
import { CollectingRow } from '../../../renderer/features/evidence/collecting/collecting-row.tsx';
import { MergeHistory } from '../../../renderer/features/people/senders/merge-history.tsx';
import { SenderNote } from '../../../renderer/features/people/senders/sender-note.tsx';
import { DecisionView } from '../../../renderer/features/triage/assess/decision-view.tsx';
import { ApiProvider, createApi } from '../../../renderer/port/api.tsx';
import { AnnounceProvider } from '../../../renderer/ui/announce.tsx';
import { LanguageProvider } from '../../../renderer/ui/language.tsx';
import { PackProvider } from '../../../renderer/ui/pack.tsx';
import { SaveFileProvider } from '../../../renderer/ui/save-file.tsx';
import { UndoContext } from '../../../renderer/ui/undo.tsx';
import { VeilContext } from '../../../renderer/ui/veil.tsx';

const { port1, port2 } = new MessageChannel();
const api = createApi(port1);
const queryClient = new QueryClient();
afterAll(() => {
  port1.close();
  port2.close();
  queryClient.clear();
});

/** A part of the screen as markup. */
function draw(part: ReactNode, names: boolean): string {
  const veil = { names, messages: true, setNames: () => undefined, setMessages: () => undefined };
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ApiProvider api={api}>
          <LanguageProvider language="nl" onChange={() => undefined}>
            <AnnounceProvider>
              <VeilContext value={veil}>
                <MemoryRouter>
                  <UndoContext value={() => undefined}>
                    <SaveFileProvider value={() => null}>{part}</SaveFileProvider>
                  </UndoContext>
                </MemoryRouter>
              </VeilContext>
            </AnnounceProvider>
          </LanguageProvider>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const who = 'Vlinderberg';
const id = '0190a0a0-0000-7000-8000-00000000abcd';
const at = Date.UTC(2026, 10, 2);
const consent = {
  ...{
    consentId: id,
    purpose: 'police',
    answer: 'given' as const,
    how: 'spoken' as const,
    evidenceId: null,
    givenAt: at,
  },
  ...{ until: null, createdAt: at, recordedBy: who, recipient: who, scope: who, remarks: who },
  ...{ withdrawnAt: at, withdrawnNote: who },
} as const;
const collecting = {
  ...{ collectingId: id, dossierId: id, asked: who, request: '', until: null },
  ...{ askedAt: at, doneAt: at, doneNote: who },
};
const merge = {
  ...{ mergeId: id, keptName: '@een', mergedName: '@twee', certainty: 'likely' as const, reason: who },
  ...{ at, by: who, undoneAt: null },
} as const;
const past = {
  ...{ importId: id, at, source: `${who}.csv`, added: 2, memberName: who, undoneAt: null },
  ...{ filesKept: 1, filesLeft: 1, filesLetGo: 0 },
};
queryClient.setQueryData(api.queries.dossiers.pastImports.queryKey({ input: { dossierId: id } }), {
  imports: [past] as never,
});
const pack = { packId: id, former: [], sections: { routes: [], norms: [], deviations: [] } };
const decision = {
  ...{ severity: 'light', routes: [], motive: who, decidedBy: who, decidedAt: at, packVersion: '1' },
  ...{ deviations: [{ norm: 'report', kind: 'other', words: who }] },
  ...{ assessment: { proposal: { severity: 'light' } } },
};
const drawer = { add: () => undefined, edit: () => undefined, finish: () => undefined };

test.each<[string, number, ReactNode]>([
  ['answers to a question of consent', 5, <ConsentHistory key="c" dossierId={id} consents={[consent]} />],
  [
    'what somebody was asked to collect',
    3,
    <CollectingRow key="r" item={collecting} drawer={drawer as never} />,
  ],
  ['merges of senders', 2, <MergeHistory key="m" merges={[merge]} />],
  [
    'what is written of a sender',
    1,
    <PackProvider key="n" pack={{ packId: id, former: [] } as never}>
      <SenderNote note={{ perpetrator: null, remarks: who, askedToStopAt: null }} />
    </PackProvider>,
  ],
  [
    'a decision of triage',
    3,
    <PackProvider key="d" pack={pack as never}>
      <DecisionView decision={decision as never} />
    </PackProvider>,
  ],
  ['what was brought in before', 4, <PastImports key="p" dossierId={id} />],
])('while names are hidden, no name stands in %s', (_where, times, part) => {
  expect(draw(part, false).split(who)).toHaveLength(times + 1);
  expect(draw(part, true)).not.toContain(who);
});
