import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { adaptableItems, itemName } from '../../../../shared/features/reference/adapt-pack.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { AdaptableName } from '../../../../shared/features/reference/pack-sections.ts';
import { adaptableNames } from '../../../../shared/features/reference/packs-model.ts';
import { idSchema } from '../../../../shared/kernel/primitives.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { ReadOnlyLine, useIsReadOnly } from '../../../ui/read-only.tsx';
import { chapterNames, chapters } from '../chapters.ts';
import { AdaptItems } from './adapt-items.tsx';
import { isBilingual } from './field-words.ts';
import { ItemForm } from './item-form.tsx';
import { SaveChanges } from './save-changes.tsx';
import { useAdapting } from './use-adapting.ts';
import { useKeptPack } from './use-packs.ts';

/** Makes another pack out of one of this vault: words, own items, what goes. */
export function AdaptScreen() {
  const { packId: named } = useParams();
  const { packs: texts } = useMessages('reference');
  const readOnly = useIsReadOnly();
  const packId = idSchema.safeParse(named).data ?? null;
  const { data, error } = useKeptPack(packId);
  return (
    <Stack gap="md" maw="60rem">
      <div>
        <BackLink to="/reference/packs">{texts.toPacks}</BackLink>
        <PageHeader title={data === undefined ? texts.title : texts.adapt.title(data.version)} />
      </div>
      <ErrorNotice error={error} />
      {readOnly ? (
        <ReadOnlyLine />
      ) : data === undefined || packId === null ? (
        error === null && packId !== null ? (
          <Loading />
        ) : null
      ) : (
        <Adapt packId={packId} pack={data} />
      )}
    </Stack>
  );
}

const signpostParts = ['questions', 'outcomes'] as const;

function Adapt({ packId, pack }: { packId: string; pack: Pack }) {
  const texts = useMessages('reference');
  const { adapt } = texts.packs;
  const { language } = useLanguage();
  const navigate = useNavigate();
  const adapting = useAdapting(packId, pack);
  const [section, setSection] = useState<AdaptableName>(adapting.editing?.section ?? 'referrals');
  const [cameFrom, setCameFrom] = useState<string | null>(null);
  const { editing, adapted } = adapting;
  const nameOf = (name: AdaptableName) =>
    name === 'questions' || name === 'outcomes' ? adapt.signpost[name] : texts.sections[name];
  if (editing !== null) {
    const { label } = editing.item;
    const present = adaptableItems(adapted.sections, editing.section).find(
      ({ id }) => id === editing.item.id,
    );
    const written = isBilingual(label) ? label[language] : '';
    const name = present === undefined ? written : itemName(present)[language];
    return (
      <ItemForm
        pack={adapted}
        base={pack}
        editing={editing}
        title={editing.isNew ? adapt.addTitle(nameOf(editing.section)) : adapt.changeOf(name)}
        onChange={adapting.write}
        onDone={(item) => {
          setCameFrom(editing.item.id);
          adapting.keep(item);
        }}
        onCancel={() => {
          setCameFrom(editing.item.id);
          adapting.leave();
        }}
      />
    );
  }
  return (
    // A form only so that throwing the draft away knows where to go on.
    <Stack component="form" gap="md" onSubmit={(event) => event.preventDefault()}>
      <Text maw="44rem">{adapt.intro}</Text>
      <SaveChanges
        packId={packId}
        adapting={adapting}
        onSaved={(made) => void navigate(`/reference/packs/compare?from=${packId}&to=${made}`)}
      />
      <Group align="flex-end">
        <NativeSelect
          label={adapt.section}
          value={section}
          data={chapterNames.map((chapter) => ({
            group: texts.chapter[chapter],
            items: [...chapters[chapter], ...(chapter === 'help' ? signpostParts : [])].map((name) => ({
              value: name,
              label: nameOf(name),
            })),
          }))}
          onChange={(event) => {
            const chosen = adaptableNames.find((name) => name === event.currentTarget.value);
            setCameFrom(null);
            if (chosen !== undefined) setSection(chosen);
          }}
        />
      </Group>
      <AdaptItems pack={pack} section={section} adapting={adapting} cameFrom={cameFrom} />
    </Stack>
  );
}
