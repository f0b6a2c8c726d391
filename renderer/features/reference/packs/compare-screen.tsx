import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { comparePacks } from '../../../../shared/features/reference/compare-packs.ts';
import type { KeptPackRow } from '../../../../shared/features/reference/packs-model.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { DifferenceList } from './difference-list.tsx';
import { useKeptPack, usePacks } from './use-packs.ts';
import { useTaking } from './use-taking.tsx';
import { WarningList } from './warning-list.tsx';

/** Two packs of this vault side by side; the address says which (`?from=&to=`). */
export function CompareScreen() {
  const { packs: texts } = useMessages('reference');
  const { data, error } = usePacks();
  return (
    <Stack gap="md" maw="60rem">
      <div>
        <BackLink to="/reference/packs">{texts.toPacks}</BackLink>
        <PageHeader title={texts.compare.title} />
      </div>
      <ErrorNotice error={error} />
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : null
      ) : (
        <Comparison packs={data.packs} chosenId={data.chosenId} />
      )}
    </Stack>
  );
}

function Comparison({ packs, chosenId }: { packs: readonly KeptPackRow[]; chosenId: string | null }) {
  const { packs: texts } = useMessages('reference');
  const readOnly = useIsReadOnly();
  const [search, setSearch] = useSearchParams();
  const named = (name: string, otherwise: string | null | undefined) =>
    packs.find(({ packId }) => packId === search.get(name))?.packId ?? otherwise ?? null;
  const from = named('from', chosenId ?? packs[0]?.packId);
  const to = named('to', packs.find(({ packId }) => packId !== from)?.packId ?? from);
  const taking = useTaking();
  const wanted = packs.find(({ packId }) => packId === to);
  const options = packs.map(({ packId, version, origin }) => ({
    value: packId,
    label: `${version} (${texts.origin[origin]}${packId === chosenId ? `, ${texts.list.inUse}` : ''})`,
  }));
  const choose = (name: string, packId: string) =>
    setSearch({ from: from ?? '', to: to ?? '', [name]: packId }, { replace: true });
  return (
    <>
      <Group align="flex-end">
        <NativeSelect
          label={texts.compare.from}
          data={options}
          value={from ?? ''}
          onChange={(event) => choose('from', event.currentTarget.value)}
        />
        <NativeSelect
          label={texts.compare.to}
          data={options}
          value={to ?? ''}
          onChange={(event) => choose('to', event.currentTarget.value)}
        />
        {readOnly || wanted === undefined || to === chosenId ? null : (
          <BusyButton
            busy={taking.takingId !== null}
            aria-label={texts.take.actionOf(wanted.version)}
            onClick={() => taking.take(wanted)}
          >
            {texts.take.action}
          </BusyButton>
        )}
      </Group>
      <ErrorNotice error={taking.error} />
      {taking.question}
      <Differences from={from} to={to} />
    </>
  );
}

function Differences({ from, to }: { from: string | null; to: string | null }) {
  const { compare } = useMessages('reference').packs;
  const before = useKeptPack(from);
  const after = useKeptPack(to);
  const differences = useMemo(
    () =>
      before.data === undefined || after.data === undefined ? null : comparePacks(before.data, after.data),
    [before.data, after.data],
  );
  const error = before.error ?? after.error;
  if (error !== null) return <ErrorNotice error={error} />;
  if (differences === null || before.data === undefined || after.data === undefined) return <Loading />;
  const count = differences.reduce(
    (sum, { items, isReordered }) => sum + items.length + Number(isReordered),
    0,
  );
  return (
    <>
      <Text role="status">{count === 0 ? compare.same : compare.count(count)}</Text>
      <WarningList pack={after.data} />
      <DifferenceList differences={differences} before={before.data} after={after.data} />
    </>
  );
}
