import { Alert, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { UserCheckIcon } from '@phosphor-icons/react/dist/csr/UserCheck';
import { useMessages } from '../../../ui/language.tsx';
import { Name } from '../../../ui/veil.tsx';
import type { NewDossierDraft } from './new-dossier-draft.ts';
import { PersonNameInput } from './person-name-input.tsx';

type WhoFieldsProps = {
  draft: NewDossierDraft;
  /** Sentence for what is wrong with a field. */
  sentence: (field: keyof NewDossierDraft) => string | undefined;
  edit: (patch: Partial<NewDossierDraft>) => void;
};

/** Whom the report is about: somebody the vault knows, or somebody new. */
export function WhoFields({ draft, sentence, edit }: WhoFieldsProps) {
  const { newDossier: texts } = useMessages('dossiers');
  return (
    <Fieldset legend={texts.who}>
      <Stack gap="sm">
        {draft.known === null ? (
          <PersonNameInput
            value={draft.name}
            error={sentence('name')}
            onChange={(name) => edit({ name })}
            onChoose={(known) => edit({ known })}
          />
        ) : (
          <Alert variant="light" icon={<UserCheckIcon aria-hidden />}>
            <Stack gap="xs" align="flex-start">
              <Text fw={600}>
                <Name>{draft.known.name}</Name>
              </Text>
              <Text size="sm">
                {[draft.known.function, draft.known.unit, texts.knownDossiers(draft.known.dossierCodes)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
              <Text size="sm">{texts.knownChosen}</Text>
              <Button variant="default" size="compact-sm" onClick={() => edit({ known: null })}>
                {texts.otherPerson}
              </Button>
            </Stack>
          </Alert>
        )}
        {draft.known === null ? (
          <>
            <TextInput
              label={texts.contact}
              description={texts.contactHint}
              autoComplete="off"
              value={draft.contact}
              error={sentence('contact')}
              onChange={(event) => edit({ contact: event.currentTarget.value })}
            />
            <Group grow align="flex-start">
              <TextInput
                label={texts.function}
                autoComplete="off"
                value={draft.function}
                error={sentence('function')}
                onChange={(event) => edit({ function: event.currentTarget.value })}
              />
              <TextInput
                label={texts.unit}
                autoComplete="off"
                value={draft.unit}
                error={sentence('unit')}
                onChange={(event) => edit({ unit: event.currentTarget.value })}
              />
            </Group>
          </>
        ) : null}
      </Stack>
    </Fieldset>
  );
}
