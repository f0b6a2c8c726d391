import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { useState } from 'react';
import type { Collecting } from '../../../../shared/features/evidence/collecting-model.ts';
import { useApi } from '../../../port/api.tsx';
import { CopyText } from '../../../ui/copy-text.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { LeavingPurpose } from '../../../ui/leaving-purpose.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useSaveFile } from '../../../ui/save-file.tsx';
import { usePutAside } from '../../../ui/use-put-aside.ts';
import { Name, useFreeWords } from '../../../ui/veil.tsx';
import { useAct } from '../use-act.ts';
import { useEvidenceRefresh } from '../use-evidence-refresh.ts';
import type { CollectingDrawer } from './use-collecting-drawer.tsx';

/** One request to collect: who, since when, until when, what came of it. */
export function CollectingRow({ item, drawer }: { item: Collecting; drawer: CollectingDrawer }) {
  const { collecting: texts, leaving } = useMessages('evidence');
  const { client } = useApi();
  const moments = useMoments();
  const free = useFreeWords();
  const { veil } = useMessages('kernel');
  const readOnly = useIsReadOnly();
  const refresh = useEvidenceRefresh();
  const act = useAct();
  const { failure, putAside } = usePutAside();
  const SaveFile = useSaveFile();
  const [saving, setSaving] = useState(false);
  const [purpose, setPurpose] = useState<string | null>(null);
  const { collectingId, dossierId, asked, request, askedAt, until, doneAt, doneNote } = item;
  const facts = [
    texts.askedOn(moments.date(askedAt)),
    until === null ? texts.noUntil : texts.untilDay(moments.date(until)),
    ...(doneAt === null ? [] : [texts.done(moments.date(doneAt))]),
  ];

  const remove = () =>
    putAside({
      item: document.getElementById(`collecting-${collectingId}`),
      remove: () => client.evidence.removeCollecting({ collectingId }),
      restore: () => client.evidence.restoreCollecting({ collectingId }),
      refresh,
      done: texts.removed,
      restored: texts.restored,
    });

  return (
    <li id={`collecting-${collectingId}`}>
      <Group gap="sm" wrap="wrap">
        <div style={{ flex: '1 1 16rem' }}>
          <Text size="sm" fw={600}>
            <Name>{asked}</Name>
          </Text>
          <Text size="sm">{facts.join(' · ')}</Text>
          {doneAt === null || free(doneNote) === '' ? null : <Text size="sm">{doneNote}</Text>}
        </div>
        <CopyText text={request} label={texts.copy} done={texts.copied} />
        {readOnly || doneAt !== null ? null : (
          <Button variant="default" size="compact-sm" onClick={() => drawer.finish(item)}>
            {texts.finish}
          </Button>
        )}
        <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: '#main' }}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={texts.menu(free(asked) === '' ? veil.hiddenName : asked)}
            >
              <DotsThreeIcon aria-hidden weight="bold" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setSaving(true)}>{texts.toFile}</Menu.Item>
            {readOnly ? null : <Menu.Item onClick={() => drawer.edit(item)}>{texts.edit}</Menu.Item>}
            {readOnly || doneAt === null ? null : (
              <Menu.Item
                onClick={() =>
                  void act.run(() => client.evidence.reopenCollecting({ collectingId }), texts.reopen)
                }
              >
                {texts.reopen}
              </Menu.Item>
            )}
            {readOnly ? null : <Menu.Item onClick={() => void remove()}>{texts.remove}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <ErrorNotice error={failure ?? act.failure} texts={{ NOT_FOUND: texts.gone }} />
      <SaveFile
        opened={saving}
        texts={{ ...leaving.saveRequest, errors: { ...leaving.errors, NOT_FOUND: texts.gone } }}
        suggestedName={texts.fileName}
        ending=".txt"
        save={(place) => client.evidence.saveRequest({ collectingId, purpose, ...place })}
        onClose={() => setSaving(false)}
        onSaved={() => undefined}
      >
        <Text>{leaving.saveRequest.text}</Text>
        <LeavingPurpose dossierId={dossierId} value={purpose} onChange={setPurpose} />
      </SaveFile>
    </li>
  );
}
