import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, expect, test } from 'vitest';
import { ExportDialog } from '../../../../../renderer/features/dossiers/register/export-dialog.tsx';
import { firstLook } from '../../../../../renderer/features/dossiers/register/register-look.ts';
import { ApiProvider, createApi } from '../../../../../renderer/port/api.tsx';
import { LanguageProvider } from '../../../../../renderer/ui/language.tsx';
import { PackProvider } from '../../../../../renderer/ui/pack.tsx';
import { SaveFileProvider } from '../../../../../renderer/ui/save-file.tsx';
import { VeilContext } from '../../../../../renderer/ui/veil.tsx';
import { nl } from '../../../../../shared/features/dossiers/register-messages.nl.ts';

const { port1, port2 } = new MessageChannel();
const api = createApi(port1);
afterAll(() => {
  port1.close();
  port2.close();
});

const shown = { names: false, messages: false, setNames: () => undefined, setMessages: () => undefined };
const draw = (total: number | null) =>
  renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <ApiProvider api={api}>
          <LanguageProvider language="nl" onChange={() => undefined}>
            <PackProvider pack={{ packId: 'x', former: [], sections: { purposes: [] } } as never}>
              <VeilContext value={shown}>
                <SaveFileProvider value={({ children }) => children}>
                  <ExportDialog opened look={firstLook} total={total} onClose={() => undefined} />
                </SaveFileProvider>
              </VeilContext>
            </PackProvider>
          </LanguageProvider>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );

test('how many dossiers leave is said once they are counted, and no other number before', () => {
  expect(draw(7)).toContain(nl.export.what(7));
  expect(draw(null)).not.toMatch(/dossiers? verla/);
});
