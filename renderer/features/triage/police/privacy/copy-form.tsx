import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOfCopy } from '../../../../../shared/features/evidence/name-of-copy.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { EvidenceSelect } from '../../../../ui/evidence-select.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useSaveForm } from '../../../../ui/use-save-form.ts';
import { copiesFor } from './copies-for.ts';
import { MaskSteps } from './mask-steps.tsx';

type CopyFormProps = {
  readonly dossierId: string;
  /** The exhibit in whose place the copy goes. */
  readonly evidenceId: string;
  /** What was found is to be seen in it: a copy without hidden data would tell it all the same. */
  readonly isSeen: boolean;
  readonly save: (copyId: string) => Promise<void>;
};

/** A copy goes in an exhibit's place: one that is made now, in another program or without data of its maker, or one that is there. */
export function CopyForm({ dossierId, evidenceId, isSeen, save }: CopyFormProps) {
  const { privacy: texts } = useMessages('triage').police.screen;
  const { copy } = useMessages('evidence').leaving;
  const { client, queries } = useApi();
  const items = useQuery(queries.evidence.list.queryOptions({ input: { dossierId } })).data?.items ?? [];
  const item = items.find((one) => one.evidenceId === evidenceId);
  const mandates = useQuery(queries.triage.policeReports.queryOptions({ input: { dossierId } })).data
    ?.mandates;
  const mandateIds = new Set((mandates ?? []).map((mandate) => mandate.evidenceId));
  const offered =
    item === undefined || mandates === undefined ? undefined : copiesFor(item, items, mandateIds);
  // What Luwte made of it shows what it shows.
  const made = isSeen ? undefined : items.findLast(({ derivedFrom }) => derivedFrom === evidenceId);
  const [chosen, setChosen] = useState<string | null>(null);
  const copyId = chosen ?? made?.evidenceId ?? null;
  const form = useSaveForm<string>(
    () => (copyId === null ? { ok: false, errors: { copyId: 'copy-missing' } } : { ok: true, value: copyId }),
    save,
  );
  const making = useSaveForm<string>(
    () => ({ ok: true, value: nameOfCopy(item?.fileName ?? '', item?.kind ?? 'image', copy.name) }),
    async (fileName) => save((await client.evidence.deriveCopy({ evidenceId, fileName })).evidenceId),
  );
  const canMake = !isSeen && (item?.kind === 'image' || item?.kind === 'pdf');
  return (
    <Stack gap="lg">
      <Text size="sm">{texts.copyText}</Text>
      {isSeen && item !== undefined ? <MaskSteps item={item} save={save} /> : null}
      {canMake ? (
        <form {...making.formProps}>
          <Stack gap="xs">
            <Group>
              <BusyButton type="submit" busy={making.saving}>
                {texts.copyMake}
              </BusyButton>
            </Group>
            <Text size="sm" c="dimmed">
              {texts.copyMakeHint}
            </Text>
            <ErrorNotice error={making.failure} texts={copy.errors} />
          </Stack>
        </form>
      ) : null}
      {offered === undefined ? null : (
        <form {...form.formProps}>
          <Stack gap="sm">
            <EvidenceSelect
              label={texts.copyField}
              nothing={texts.copyChoose}
              none={texts.copyNone}
              items={offered}
              value={copyId}
              error={form.errors['copyId'] === undefined ? undefined : texts.copyMissing}
              onChange={(next) => {
                setChosen(next);
                form.forget(['copyId']);
              }}
            />
            <ErrorNotice error={form.failure} texts={texts.errors} />
            <Group>
              <BusyButton type="submit" variant={canMake || isSeen ? 'default' : 'filled'} busy={form.saving}>
                {texts.copySave}
              </BusyButton>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
