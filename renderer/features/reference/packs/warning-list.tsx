import { Alert, List, Text } from '@mantine/core';
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import { type PackWarning, packWarnings } from '../../../../shared/features/reference/pack-warnings.ts';
import { languageSchema } from '../../../../shared/kernel/primitives.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';

/** What to look at in a pack before it is taken into use, item by item; nothing where there is nothing. */
export function WarningList({ pack }: { pack: Pack }) {
  const { warnings: texts } = useMessages('reference').packs;
  const words = useWarningWords(pack);
  const warnings = packWarnings(pack.sections);
  if (warnings.length === 0) return null;
  return (
    <Alert color="clay" variant="light" icon={<InfoIcon aria-hidden />} title={texts.title(warnings.length)}>
      <List size="sm" mb="xs">
        {warnings.map((warning) => (
          <List.Item key={`${warning.code} ${warning.id} ${warning.detail}`}>{words(warning)}</List.Item>
        ))}
      </List>
      <Text size="sm">{texts.mend}</Text>
    </Alert>
  );
}

function useWarningWords({ sections }: Pack): (warning: PackWarning) => string {
  const { warnings, compare } = useMessages('reference').packs;
  const { language } = useLanguage();
  return ({ code, id, detail }) => {
    switch (code) {
      case 'phone': {
        const name = sections.referrals.find((contact) => contact.id === id)?.label[language];
        return warnings.codes.phone(name ?? '', detail);
      }
      case 'steps-112': {
        const named = languageSchema.safeParse(detail).data ?? language;
        return warnings.codes['steps-112'](compare.language[named]);
      }
      case 'contact-112':
      case 'signpost-112':
      case 'tree-112':
        return warnings.codes[code];
    }
  };
}
