import { Fieldset, Stack, Text, Title } from '@mantine/core';
import type { PersonPosition } from '../../../shared/features/people/model.ts';
import { Facts } from '../../ui/facts.tsx';
import { useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import type { KnownDetails } from './person-form.tsx';

type OtherRecord = KnownDetails['others'][number];

/** What stands at records that turned out to be this person's: to read, and to be given back by undoing the merge. */
export function OtherRecords({ others }: { others: KnownDetails['others'] }) {
  const { merging } = useMessages('people');
  if (others.length === 0) return null;
  return (
    <Fieldset legend={merging.others}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {merging.othersHint}
        </Text>
        {others.map((other) => (
          <OneRecord key={other.personId} other={other} />
        ))}
      </Stack>
    </Fieldset>
  );
}

/** Everything that was written down there; what is empty is left out. */
function OneRecord({ other: { fields, details, attention } }: { other: OtherRecord }) {
  const texts = useMessages('people');
  const { work, addresses, attention: attentionTexts } = texts.details;
  const pack = usePack();
  const labels = (section: 'groups' | 'vulnerabilities', ids: readonly string[]) =>
    ids.map((id) => pack.label(section, id)).join('; ');
  const elsewhere = ({ organisation, unit, function: there, contract, contact }: PersonPosition) =>
    [organisation, unit, there, contract === null ? '' : pack.label('contracts', contract), contact]
      .filter((part) => part !== '')
      .join(', ');
  const kindOf = ({ kind, platform }: OtherRecord['details']['addresses'][number]) =>
    platform === null ? addresses.kinds[kind] : pack.label('platforms', platform);
  const facts = [
    { label: texts.contact, value: fields.contact },
    { label: texts.function, value: [fields.function, fields.unit].filter((part) => part !== '').join(', ') },
    { label: texts.namedAs, value: fields.namedAs },
    {
      label: texts.merging.fields.tagWish,
      value: fields.tagWish === 'unknown' ? '' : texts.tagWishes[fields.tagWish],
    },
    {
      label: work.contract,
      value: details.contract === null ? '' : pack.label('contracts', details.contract),
    },
    { label: work.elected, value: details.elected === 'unknown' ? '' : work.electeds[details.elected] },
    { label: work.groups, value: labels('groups', details.groups) },
    { label: work.positions, value: details.positions.map(elsewhere).join('; ') },
    {
      label: addresses.title,
      value: details.addresses.map((address) => `${kindOf(address)}: ${address.text}`).join('; '),
    },
    { label: texts.remarks, value: fields.remarks },
    {
      label: attentionTexts.title,
      value: [labels('vulnerabilities', attention?.vulnerabilities ?? []), attention?.vulnerability ?? '']
        .filter((part) => part !== '')
        .join('. '),
    },
  ];
  return (
    <Stack gap={4} component="section" aria-label={fields.name}>
      <Title order={2} size="sm">
        {fields.name}
      </Title>
      <Facts facts={facts} />
    </Stack>
  );
}
