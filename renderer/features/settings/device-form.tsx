import { Input, SegmentedControl, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeviceSettings } from '../../../shared/features/settings/model.ts';
import { deviceSettingsSchema } from '../../../shared/features/settings/model.ts';
import { languageSchema } from '../../../shared/kernel/primitives.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { ErrorNotice } from '../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Section } from '../../ui/section.tsx';

const schemeSchema = deviceSettingsSchema.shape.colourScheme;

/** Choices of this computer; each is stored as soon as it is made. */
export function DeviceForm() {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { language, change: changeLanguage } = useLanguage();
  const { device: texts, saved } = useMessages('settings');
  const device = useQuery(queries.settings.device.queryOptions());
  const status = useQuery(queries.vault.status.queryOptions());
  const store = useMutation(
    queries.settings.changeDevice.mutationOptions({
      // Shown at once: a switch that hesitates seems broken. What the service stored counts in the end.
      onMutate: (chosen) => queryClient.setQueryData(queries.settings.device.queryKey(), chosen),
      onError: () => queryClient.invalidateQueries({ queryKey: queries.settings.device.key() }),
      onSuccess: (stored) => {
        queryClient.setQueryData(queries.settings.device.queryKey(), stored);
        announce(saved);
      },
    }),
  );
  const settings = device.data;
  if (settings === undefined) return null;
  const change = (patch: Partial<DeviceSettings>) => store.mutate({ ...settings, ...patch });
  return (
    <Section gap="md" title={texts.title}>
      <Input.Wrapper label={texts.language} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={texts.language}
            value={language}
            data={languageSchema.options.map((value) => ({ value, label: texts.languages[value] }))}
            onChange={(value) => changeLanguage(languageSchema.parse(value))}
          />
        </div>
      </Input.Wrapper>
      <Input.Wrapper label={texts.colourScheme} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={texts.colourScheme}
            value={settings.colourScheme}
            data={schemeSchema.options.map((value) => ({ value, label: texts.colourSchemes[value] }))}
            onChange={(value) => change({ colourScheme: schemeSchema.parse(value) })}
          />
        </div>
      </Input.Wrapper>
      <Switch
        label={texts.singleKeys}
        description={texts.singleKeysHint}
        checked={settings.singleKeys}
        onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
      />
      <Switch
        label={texts.dayNotice}
        description={texts.dayNoticeHint}
        checked={settings.dayNotice}
        onChange={(event) => change({ dayNotice: event.currentTarget.checked })}
      />
      {status.data?.screenSeen === true ? <Text>{texts.screenSeen}</Text> : null}
      <ErrorNotice error={store.error} />
    </Section>
  );
}
