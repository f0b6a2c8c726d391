import { expect, test } from 'vitest';
import { conditionWords } from '../../../../renderer/features/reference/condition-words.ts';
import { answerWords, levelWords, ruleFacts } from '../../../../renderer/features/reference/rule-facts.ts';
import type { PackListName } from '../../../../shared/features/reference/pack-sections.ts';
import { messages } from '../../../../shared/messages.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const { sections } = await shippedPack('university');
const label = (section: PackListName, id: string): string =>
  sections[section].find((item) => item.id === id)?.label.nl ?? '?';
const texts = messages.nl.reference;

test('a condition is said in words, with the names of the pack', () => {
  expect(conditionWords(undefined, texts.rules, label)).toBe('Altijd');
  expect(
    conditionWords(
      {
        severityFrom: 'medium',
        criticism: false,
        anyOf: [{ reachFrom: 'large' }, { forms: ['doxing', 'threat'], messagesFrom: 10 }],
        noneOf: [{ offline: true }],
      },
      texts.rules,
      label,
    ),
  ).toBe(
    'het is middel of ernstig; en het is meer dan inhoudelijke kritiek; en minstens één van deze: het bereik is groot; of het gaat om ‘Doxing’, ‘Bedreiging of intimidatie’ en er zijn 10 of meer berichten; en niet: het gebeurt ook buiten het internet',
  );
});

test.each(['nl', 'en'] as const)(
  'every rule of both packs has words in %s, and none of them is an id',
  async (language) => {
    for (const kind of ['university', 'party'] as const) {
      const pack = await shippedPack(kind);
      const labelOf = (section: PackListName, id: string): string => {
        const item = pack.sections[section].find((one) => one.id === id);
        if (item === undefined) throw new Error(`${section} has no ${id}`);
        return item.label[language];
      };
      const own = messages[language].reference;
      for (const name of [
        'floors',
        'norms',
        'attentions',
        'routes',
        'ladder',
        'stalking',
        'step-plan',
      ] as const) {
        for (const item of pack.sections[name]) {
          const facts = ruleFacts(item, language, own, labelOf);
          expect(facts.length, `${name} ${item.id}`).toBeGreaterThan(0);
          for (const { value } of facts) expect(value).not.toMatch(/undefined|\[object/);
        }
      }
      for (const { levels } of pack.sections.severity) {
        for (const level of levels) expect(levelWords(level, language, own, labelOf).lines).toHaveLength(3);
      }
      for (const { answers } of pack.sections.tree) {
        for (const answer of answers) {
          const { lines } = answerWords(answer, language, own, labelOf);
          expect(lines.length).toBe((answer.routes ?? []).length === 0 ? 2 : 3);
        }
      }
    }
  },
);
