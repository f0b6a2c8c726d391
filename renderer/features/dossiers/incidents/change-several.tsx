import { Alert, MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil';
import { useState } from 'react';
import type { IncidentChange } from '../../../../shared/features/dossiers/incident-views-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { DraftFormFoot } from '../../../ui/draft-form-foot.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useUndoable } from '../../../ui/undo.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useRefresh } from '../dossier/use-refresh.ts';
import { useKeptBefore } from '../drafts/use-kept-before.ts';
import { offenceOptions } from './offence-options.ts';

const unchanged = {
  addForms: [] as string[],
  removeForms: [] as string[],
  addOffences: [] as string[],
  removeOffences: [] as string[],
  platform: '',
  sender: '',
  observedBy: '',
};

type ChangeSeveralProps = { readonly dossierId: string; readonly incidentIds: readonly string[] };

/** Changes what is chosen at once; what is left empty stays as it is, and one undo takes it all back. Kept as a draft. */
export function ChangeSeveral({ dossierId, incidentIds }: ChangeSeveralProps) {
  const { incidentViews } = useMessages('dossiers');
  const { choice } = useMessages('kernel');
  const { change: texts, more } = incidentViews;
  const { client } = useApi();
  const { close } = useDrawer();
  const { language } = useLanguage();
  const pack = usePack();
  const refresh = useRefresh();
  const offerUndo = useUndoable();
  const announce = useAnnounce();
  const say = useDoneNotice();
  const draft = useDraft(`dossiers.change-several:${dossierId}`, unchanged);
  const { value } = draft;
  const moments = useMoments();
  // It is kept for the dossier, whatever was chosen then.
  const keptAt = useKeptBefore(draft, value);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isEmpty, setEmpty] = useState(false);
  const edit = (part: Partial<typeof unchanged>) => {
    draft.change(part);
    setEmpty(false);
  };

  async function save() {
    const change: IncidentChange = {
      ...value,
      platform: value.platform === '' ? null : value.platform,
      sender: value.sender.trim() === '' ? null : value.sender.trim(),
      observedBy: value.observedBy.trim() === '' ? null : value.observedBy.trim(),
    };
    const isNothing = Object.values(change).every((part) => part === null || part.length === 0);
    setEmpty(isNothing);
    if (isNothing) return;
    setBusy(true);
    try {
      const { before, changedAt } = await client.dossiers.changeIncidents({
        incidentIds: [...incidentIds],
        change,
      });
      await draft.discard();
      await refresh();
      close();
      offerUndo({
        done: texts.done(incidentIds.length),
        // What is said depends on what was changed since.
        restored: '',
        onUndo: async () => {
          const { left } = await client.dossiers.setIncidents({ items: before, changedAt });
          await refresh();
          if (left === 0) announce(texts.undone);
          else say(texts.undoneBut(left, before.length));
        },
      });
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  }

  const several = (
    field: 'addForms' | 'removeForms' | 'addOffences' | 'removeOffences',
    data: Parameters<typeof MultiSelect>[0]['data'],
  ) => (
    <MultiSelect
      label={texts[field]}
      searchable
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      styles={{ options: { maxHeight: '14rem', overflowY: 'auto' } }}
      maxValues={20}
      value={value[field]}
      {...(data === undefined ? {} : { data })}
      onChange={(items) => edit({ [field]: items })}
    />
  );
  const forms = [...pack.options('forms')];
  const offences = offenceOptions(pack.pack, { forms: value.addForms, language, texts: more });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        {keptAt === null ? null : (
          <Alert
            role="status"
            variant="light"
            icon={<NotePencilIcon aria-hidden />}
            title={texts.continued(moments.dateTime(keptAt))}
          />
        )}
        <Text size="sm">{texts.intro}</Text>
        {several('addForms', forms)}
        {several('removeForms', forms)}
        <NativeSelect
          label={texts.platform}
          value={value.platform}
          data={[{ value: '', label: texts.keep }, ...pack.options('platforms')]}
          onChange={(event) => edit({ platform: event.currentTarget.value })}
        />
        <TextInput
          label={texts.sender}
          autoComplete="off"
          maxLength={300}
          value={value.sender}
          onChange={(event) => edit({ sender: event.currentTarget.value })}
        />
        <TextInput
          label={texts.observedBy}
          autoComplete="off"
          maxLength={300}
          value={value.observedBy}
          onChange={(event) => edit({ observedBy: event.currentTarget.value })}
        />
        {several('addOffences', offences)}
        {several('removeOffences', offences)}
        {isEmpty ? (
          <Text size="sm" role="alert">
            {texts.nothing}
          </Text>
        ) : null}
        <DraftFormFoot
          save={texts.save}
          saving={busy}
          failure={failure}
          errors={{ NOT_FOUND: choice.someGone, TOO_MANY_ITEMS: texts.tooMany }}
          draft={draft}
        />
      </Stack>
    </form>
  );
}
