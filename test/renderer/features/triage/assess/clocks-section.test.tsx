import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ClocksSection } from '../../../../../renderer/features/triage/assess/clocks-section.tsx';
import { LanguageProvider } from '../../../../../renderer/ui/language.tsx';
import { PackProvider } from '../../../../../renderer/ui/pack.tsx';

const pack = { packId: 'x', former: [], sections: { offences: [] } } as never;
const clock = { offence: 'sr285b', open: 0, late: 0, knownAt: 0, isAssumed: false, dueAt: 0 };
const draw = (settled: number, made: number, decidedNot: number) =>
  renderToStaticMarkup(
    <MantineProvider>
      <LanguageProvider language="nl" onChange={() => undefined}>
        <PackProvider pack={pack}>
          <ClocksSection
            assessed={
              { clocks: [{ ...clock, settled, made, decidedNot }], answerBy: null, assessment: {} } as never
            }
          />
        </PackProvider>
      </LanguageProvider>
    </MantineProvider>,
  );

test('of a complaint that was settled it says what became of it, and no more than was written down', () => {
  expect(draw(2, 2, 0)).toContain(': klacht gedaan.');
  const decidedNot = draw(1, 0, 1);
  expect(decidedNot).toContain(': er komt geen klacht.');
  expect(decidedNot).not.toMatch(/geregeld|klacht gedaan/);
  expect(draw(1, 0, 0)).toContain(': geregeld.');
  expect(draw(4, 2, 1)).toContain(
    ': klacht gedaan (2 incidenten), er komt geen klacht (1 incident), geregeld (1 incident).',
  );
});
