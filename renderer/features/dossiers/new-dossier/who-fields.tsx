import { Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useMessages } from '../../../ui/language.tsx';
import type { DraftFieldsProps } from './draft-fields.ts';
import { AddressKnown, KnownPersonCard } from './known-person.tsx';
import type { KnownPerson } from './new-dossier-draft.ts';
import { PersonNameInput } from './person-name-input.tsx';

/** Whom the report is about: somebody the vault knows, or somebody new. */
export function WhoFields({ draft, sentence, edit }: DraftFieldsProps) {
  const { newDossier: texts } = useMessages('dossiers');
  const choose = ({ personId, name, function: work, unit, dossierCodes, openDossiers }: KnownPerson) =>
    edit({ known: { personId, name, function: work, unit, dossierCodes, openDossiers }, joins: null });
  return (
    <Fieldset legend={texts.who}>
      <Stack gap="sm">
        {draft.known === null ? (
          <>
            <PersonNameInput
              value={draft.name}
              error={sentence('name')}
              onChange={(name) => edit({ name })}
              onChoose={choose}
            />
            <TextInput
              label={texts.contact}
              description={texts.contactHint}
              autoComplete="off"
              value={draft.contact}
              error={sentence('contact')}
              onChange={(event) => edit({ contact: event.currentTarget.value })}
            />
            <AddressKnown text={draft.contact} onChoose={choose} />
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
        ) : (
          // A draft of an older Luwte does not know open dossiers.
          <KnownPersonCard
            known={{ ...draft.known, openDossiers: draft.known.openDossiers ?? [] }}
            draft={draft}
            edit={edit}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
