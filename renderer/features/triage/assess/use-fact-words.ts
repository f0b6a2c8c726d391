import { useMemo } from 'react';
import type { FactValue } from '../../../../shared/features/triage/assess-model.ts';
import type { FactName } from '../../../../shared/features/triage/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { factControls } from './fact-controls.ts';

export type FactWords = {
  readonly label: (fact: FactName) => string;
  /** Empty where a fact explains itself. */
  readonly hint: (fact: FactName) => string;
  readonly value: (fact: FactName, value: FactValue) => string;
  /** The same in the middle of a sentence. */
  readonly inline: (fact: FactName, value: FactValue) => string;
  /** What can be chosen, the mildest first; empty for figures and lists. */
  readonly choices: (fact: FactName) => readonly { readonly value: string; readonly label: string }[];
};

/** The facts of triage in words: what they are called, and what they can be. */
export function useFactWords(): FactWords {
  const { fact: texts } = useMessages('triage').assess;
  const pack = usePack();
  return useMemo(() => {
    const hints: Readonly<Record<string, string>> = texts.hints;
    const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      criminality: texts.criminality,
      intensity: texts.intensity,
      reach: texts.reach,
      impactPerson: texts.impactPerson,
      origin: texts.origin,
      policeWish: texts.policeWish,
      career: texts.career,
      role: texts.role,
      recognition: texts.recognition,
    };
    const items = (section: 'forms' | 'offences', ids: readonly string[]) =>
      ids.length === 0 ? texts.nothing : ids.map((id) => pack.label(section, id)).join('; ');
    const value = (fact: FactName, value: FactValue): string => {
      if (value === null) return texts.notKnown;
      switch (factControls[fact]) {
        case 'items':
          // What would change a proposal comes as one id.
          return items(
            fact === 'offences' ? 'offences' : 'forms',
            Array.isArray(value) ? value : [String(value)],
          );
        case 'contract':
          return pack.label('contracts', String(value));
        case 'yes-no':
          return String(value) === 'true' ? texts.yes : texts.no;
        case 'number':
          return String(value);
        case 'choice':
          return named[fact]?.[String(value)] ?? String(value);
      }
    };
    return {
      label: (fact) => texts.labels[fact],
      hint: (fact) => hints[fact] ?? '',
      value,
      // Names of the pack keep their capitals.
      inline: (fact, given) =>
        ['choice', 'yes-no'].includes(factControls[fact])
          ? value(fact, given).toLowerCase()
          : value(fact, given),
      choices: (fact) => {
        switch (factControls[fact]) {
          case 'yes-no':
            return [
              { value: 'true', label: texts.yes },
              { value: 'false', label: texts.no },
            ];
          case 'contract':
            return pack.options('contracts');
          case 'choice':
            return Object.entries(named[fact] ?? {}).map(([value, label]) => ({ value, label }));
          case 'items':
          case 'number':
            return [];
        }
      },
    };
  }, [texts, pack]);
}
