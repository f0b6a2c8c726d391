import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { lessThanRecorded, moreThanNow, newerOutside, orderBackups } from './order-backups.ts';
import { OutsideSource } from './outside-source.tsx';

/** Which backup; `folderId` null: a folder is still to be chosen. */
export type Source =
  | { readonly kind: 'automatic'; readonly backupId: string }
  | { readonly kind: 'outside'; readonly folderId: string | null };

const OUTSIDE = 'outside';

type RestoreSourceProps = {
  /** On the list of this computer; null where the vault is not on it, and only a folder elsewhere can hold a backup. */
  vaultId: string | null;
  value: Source | null;
  onChange: (value: Source) => void;
  /** Stands at the choice itself, or at the folder where that is what is left to choose. */
  error: string | undefined;
  sequenceNow: number | null;
  isRescue: boolean;
};

/** Chooses a backup: of those that Luwte made, or in a folder elsewhere. */
export function RestoreSource({ vaultId, onChange, error, ...rest }: RestoreSourceProps) {
  if (vaultId !== null) return <ListedSource vaultId={vaultId} onChange={onChange} error={error} {...rest} />;
  return <OutsideSource error={error} onChange={(folderId) => onChange({ kind: OUTSIDE, folderId })} />;
}

function ListedSource({
  vaultId,
  value,
  onChange,
  error,
  sequenceNow,
  isRescue,
}: RestoreSourceProps & { vaultId: string }) {
  const { queries } = useApi();
  const { restore: texts } = useMessages('vault').backups;
  const moments = useMoments();
  const list = useQuery(queries.vault.backups.queryOptions({ input: { vaultId } }));
  const backups = orderBackups(list.data?.automatic ?? [], isRescue);
  const isNone = list.isSuccess && backups.length === 0;
  const outsideAt = newerOutside(backups, list.data?.lastOutsideAt ?? null);
  // Where there is nothing to choose from, the folder is what is left.
  const chosen = value ?? (isNone ? { kind: OUTSIDE, folderId: null } : null);
  return (
    // Marked itself, so that a try without a choice leads back here: single radios cannot be wrong.
    <Stack gap="sm" tabIndex={-1} aria-invalid={error !== undefined} style={{ outline: 'none' }}>
      <Radio.Group
        label={texts.which}
        value={chosen === null ? null : chosen.kind === OUTSIDE ? OUTSIDE : chosen.backupId}
        onChange={(id) =>
          onChange(id === OUTSIDE ? { kind: OUTSIDE, folderId: null } : { kind: 'automatic', backupId: id })
        }
        // Right under the question: below the choices it would read as a part of what follows.
        inputWrapperOrder={['label', 'error', 'input']}
        error={chosen?.kind === OUTSIDE ? undefined : error}
      >
        <Stack gap="xs" mt="xs">
          {list.isPending ? <Loading size="sm" /> : null}
          {outsideAt === null ? null : (
            <Text size="sm">{texts.newerOutside(moments.dateTime(outsideAt))}</Text>
          )}
          {isNone ? <Text size="sm">{texts.none}</Text> : null}
          {backups.map((backup) => {
            const more = moreThanNow(backup, sequenceNow);
            const less = lessThanRecorded(backup, list.data?.recordedSequence ?? null);
            return (
              <Radio
                key={backup.backupId}
                value={backup.backupId}
                label={texts.option(moments.dateTime(backup.createdAt), backup.sequence, backup.headCode)}
                description={[
                  ...(more === 0 ? [] : [texts.moreThanNow(more)]),
                  ...(less === 0 ? [] : [texts.lessThanRecorded(less)]),
                ].join(' ')}
              />
            );
          })}
          <Radio value={OUTSIDE} label={texts.fromFolder} />
        </Stack>
      </Radio.Group>
      <ErrorNotice error={list.error} />
      {chosen?.kind === OUTSIDE ? (
        <OutsideSource error={error} onChange={(folderId) => onChange({ kind: OUTSIDE, folderId })} />
      ) : null}
    </Stack>
  );
}
