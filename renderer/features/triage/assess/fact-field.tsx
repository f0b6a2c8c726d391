import { Button, Group, MultiSelect, NativeSelect, Text } from '@mantine/core';
import type { AssessedDossier, FactTicks } from '../../../../shared/features/triage/assess-model.ts';
import { factTicksSchema } from '../../../../shared/features/triage/assess-model.ts';
import type { FactName } from '../../../../shared/features/triage/model.ts';
import { triageFactsSchema } from '../../../../shared/features/triage/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useFreeWords } from '../../../ui/veil.tsx';
import { factControls, factFieldId, type ItemsFact, type NumberFact } from './fact-controls.ts';
import { NumberField } from './number-field.tsx';
import { useFactWords } from './use-fact-words.ts';
import { usePending } from './use-pending.ts';
import type { useTickFacts } from './use-tick-facts.ts';

type FactFieldProps = Pick<ReturnType<typeof useTickFacts>, 'tick' | 'untick'> & {
  readonly fact: FactName;
  readonly assessed: AssessedDossier;
};

/** One fact: what it is, where that comes from, and another answer for whoever knows better. */
export function FactField({ fact, assessed, tick, untick }: FactFieldProps) {
  const { severity: texts } = useMessages('triage').assess;
  const words = useFactWords();
  const readOnly = useIsReadOnly();
  const { known, dossier, ticks } = assessed;
  const isTicked = ticks.some((one) => one.fact === fact);
  const [chosen, choose] = usePending(isTicked ? String(known.facts[fact]) : '');
  const own = words.value(fact, dossier.facts[fact]);
  const byDossier =
    dossier.origins[fact] === 'assumed'
      ? texts.notKnown(dossier.facts[fact] === null ? null : own)
      : texts.fromDossier(own);
  const common = {
    id: factFieldId(fact),
    label: words.label(fact),
    description: words.hint(fact),
    disabled: readOnly,
  };

  const control = () => {
    switch (factControls[fact]) {
      case 'items':
        return (
          <ItemsField
            {...common}
            fact={asItems(fact)}
            own={own}
            assessed={assessed}
            tick={tick}
            untick={untick}
          />
        );
      case 'number':
        return (
          <NumberField
            // What the dossier counts may change meanwhile; what is typed stands as long as it was not taken in.
            key={String(known.facts[fact])}
            {...common}
            placeholder={isTicked ? own : words.value(fact, known.facts[fact])}
            {...limitsOf(asNumber(fact))}
            value={isTicked ? Number(known.facts[fact]) : null}
            onChange={(value) => void (value === null ? untick(fact) : tick(asNumber(fact), value))}
          />
        );
      case 'choice':
      case 'yes-no':
      case 'contract':
        return (
          <NativeSelect
            {...common}
            value={chosen}
            data={[{ value: '', label: byDossier }, ...words.choices(fact)]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              choose(value, () => store(value));
            }}
          />
        );
    }
  };

  function store(value: string): Promise<void> {
    if (value === '') return untick(fact);
    const set: FactTicks = factTicksSchema.parse({
      [fact]: factControls[fact] === 'yes-no' ? value === 'true' : value,
    });
    return tick(fact, set[fact] as NonNullable<FactTicks[typeof fact]>);
  }

  return (
    <div>
      {control()}
      <Origin fact={fact} assessed={assessed} byDossier={byDossier} untick={untick} />
    </div>
  );
}

type OriginProps = Pick<FactFieldProps, 'fact' | 'assessed' | 'untick'> & { readonly byDossier: string };

/** Below a fact: where it comes from, and the way back to what the dossier says. */
function Origin({ fact, assessed: { known, dossier, ticks }, byDossier, untick }: OriginProps) {
  const { severity: texts } = useMessages('triage').assess;
  const words = useFactWords();
  const moments = useMoments();
  const free = useFreeWords();
  const readOnly = useIsReadOnly();
  const ticked = ticks.find((one) => one.fact === fact);
  if (ticked === undefined) {
    // Lists and choices say it themselves, as what is chosen.
    return factControls[fact] !== 'number' ? null : (
      <Text size="sm" c="dimmed">
        {texts.origins[known.origins[fact]]}
      </Text>
    );
  }
  const by = free(ticked.by);
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {by === '' ? texts.tickedOn(moments.date(ticked.at)) : texts.tickedBy(by, moments.date(ticked.at))}.
        {dossier.origins[fact] === 'assumed' ? '' : ` ${byDossier}.`}
      </Text>
      {readOnly ? null : (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={texts.clear(words.label(fact))}
          onClick={() => void untick(fact)}
        >
          {texts.clearShort}
        </Button>
      )}
    </Group>
  );
}

type ItemsFieldProps = Pick<FactFieldProps, 'assessed' | 'tick' | 'untick'> & {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly fact: ItemsFact;
  /** What the dossier says, in words. */
  readonly own: string;
};

/** Forms and offences: what somebody adds comes on top of what the incidents say. */
function ItemsField({ fact, own, assessed, tick, untick, ...common }: ItemsFieldProps) {
  const { severity: texts } = useMessages('triage').assess;
  const pack = usePack();
  const ofDossier = assessed.dossier.facts[fact];
  const [added, choose] = usePending<readonly string[]>(
    assessed.known.facts[fact].filter((id) => !ofDossier.includes(id)),
  );
  return (
    <MultiSelect
      {...common}
      description={`${texts.fromDossier(own)}. ${texts.onTop}`}
      searchable
      withScrollArea={false}
      styles={{ options: { maxHeight: '16rem', overflowY: 'auto' } }}
      maxValues={20}
      value={[...added]}
      data={pack.options(fact).filter(({ value }) => !ofDossier.includes(value))}
      onChange={(ids) => choose(ids, () => (ids.length === 0 ? untick(fact) : tick(fact, ids.toSorted())))}
    />
  );
}

/** What the service takes, so that anything else is said at the field. */
function limitsOf(fact: NumberFact): { readonly least: number; readonly most: number } {
  const { minValue, maxValue } = triageFactsSchema.shape[fact];
  return { least: minValue ?? 0, most: maxValue ?? Number.MAX_SAFE_INTEGER };
}

const asItems = (fact: FactName): ItemsFact => (fact === 'offences' ? 'offences' : 'forms');
const asNumber = (fact: FactName): NumberFact => fact as NumberFact;
