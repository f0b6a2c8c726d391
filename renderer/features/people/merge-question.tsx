import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import type { InferContractRouterInputs } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contract } from '../../../shared/contract.ts';
import {
  carefulSide,
  differingFields,
  isWiderChoice,
  type MergeField,
  type MergeFields,
  type MergeSide,
} from '../../../shared/features/people/merge-rule.ts';
import { useApi } from '../../port/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';

export type MergeChoice = InferContractRouterInputs<Contract>['people']['merge']['choice'];

const unchosen: MergeChoice = { tagWish: null, namedAs: null, elected: null };

type MergeQuestionProps = {
  kept: MergeFields;
  other: { readonly personId: string; readonly name: string; readonly dossierCodes: readonly string[] };
  busy: boolean;
  onMerge: (choice: MergeChoice) => void;
  onCancel: () => void;
};

/** Asks before two records become one, and which of the two counts for every wish that they say differently. */
export function MergeQuestion({ kept, other, busy, onMerge, onCancel }: MergeQuestionProps) {
  const { merge: texts } = useMessages('people').details;
  const { merging } = useMessages('people');
  const { queries } = useApi();
  const input = { personId: other.personId };
  const person = useQuery(queries.people.get.queryOptions({ input, staleTime: 0 }));
  const known = useQuery(queries.people.details.queryOptions({ input, staleTime: 0 }));
  const [choice, setChoice] = useState(unchosen);
  const merged =
    person.data === undefined || known.data === undefined
      ? null
      : { ...person.data, elected: known.data.details.elected };
  const differing = merged === null ? [] : differingFields(kept, merged);
  const chosen = (field: MergeField, theirs: MergeFields): MergeSide =>
    choice[field] ?? carefulSide(field, kept, theirs);
  return (
    <Stack gap="sm">
      <Text size="sm" tabIndex={-1} ref={focusOnArrival}>
        {texts.question(other.name, other.dossierCodes)} {texts.keeps}{' '}
        {differing.length === 0 ? '' : `${merging.differs} ${merging.careful}`}
      </Text>
      <ErrorNotice error={person.error ?? known.error} />
      {merged === null && person.error === null && known.error === null ? <Loading /> : null}
      {merged === null
        ? null
        : differing.map((field) => (
            <SideChoice
              key={field}
              field={field}
              kept={kept}
              merged={merged}
              name={other.name}
              value={chosen(field, merged)}
              onChange={(side) => setChoice((now) => ({ ...now, [field]: side }))}
            />
          ))}
      <Group gap="xs">
        <BusyButton
          busy={busy}
          disabled={merged === null}
          onClick={() => {
            if (merged === null) return;
            const said = differing.map((field) => [field, chosen(field, merged)] as const);
            onMerge({ ...unchosen, ...Object.fromEntries(said) });
          }}
        >
          {texts.confirm}
        </BusyButton>
        <Button variant="default" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

type SideChoiceProps = {
  field: MergeField;
  kept: MergeFields;
  merged: MergeFields;
  name: string;
  value: MergeSide;
  onChange: (side: MergeSide) => void;
};

/** One thing that two records say differently. Allowing more than the other record is said plainly. */
function SideChoice({ field, kept, merged, name, value, onChange }: SideChoiceProps) {
  const texts = useMessages('people');
  const { merging } = texts;
  const words = ({ tagWish, namedAs, elected }: MergeFields): string => {
    if (field === 'tagWish') return texts.tagWishes[tagWish];
    if (field === 'elected') return texts.details.work.electeds[elected];
    return namedAs === '' ? merging.onlyCode : namedAs;
  };
  const isWider = isWiderChoice(field, value, { kept, merged });
  return (
    <Stack gap="xs">
      <Radio.Group
        label={merging.fields[field]}
        value={value}
        onChange={(side) => onChange(side === 'merged' ? 'merged' : 'kept')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="kept" label={merging.here(words(kept))} />
          <Radio value="merged" label={merging.there(words(merged), name)} />
        </Stack>
      </Radio.Group>
      <div aria-live="polite">{isWider ? <Alert variant="light">{merging.wider}</Alert> : null}</div>
    </Stack>
  );
}

/** The question is read out when it comes. */
const focusOnArrival = (element: HTMLElement | null) => element?.focus();
