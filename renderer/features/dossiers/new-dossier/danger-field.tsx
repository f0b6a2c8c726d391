import { Alert, Group, List, Radio, Stack, Text } from '@mantine/core';
import { PhoneCallIcon } from '@phosphor-icons/react/dist/csr/PhoneCall';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import type { DraftFieldsProps } from './draft-fields.ts';
import { isOther } from './new-dossier-draft.ts';

const answers = ['no', 'unclear', 'yes'] as const;

/** The first question of a call. Where there is danger it says what to do, in order; the form stays as it is. */
export function DangerField({ draft, edit }: Pick<DraftFieldsProps, 'draft' | 'edit'>) {
  const { call: texts } = useMessages('dossiers');
  return (
    <Stack gap="xs">
      <Radio.Group
        label={texts.danger}
        value={draft.danger}
        onChange={(danger) => edit({ danger })}
        styles={{ label: { fontWeight: 600 } }}
      >
        <Group gap="lg" mt={4}>
          {answers.map((answer, index) => (
            <Radio
              key={answer}
              value={answer}
              label={texts.dangers[answer]}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Group>
      </Radio.Group>
      <div aria-live="polite">
        {draft.danger === 'yes' ? <DangerSteps isOther={isOther(draft)} /> : null}
        {draft.danger === 'unclear' ? <Text size="sm">{texts.dangerUnclear}</Text> : null}
      </div>
    </Stack>
  );
}

/** Who calls about somebody else is told what to do for them. */
function DangerSteps({ isOther: other }: { isOther: boolean }) {
  const { call: texts, danger } = useMessages('dossiers');
  const { pack } = usePack();
  const { language } = useLanguage();
  return (
    <Alert
      variant="outline"
      color="clay"
      icon={<PhoneCallIcon aria-hidden />}
      title={texts.dangerTitle}
      styles={{ title: { fontSize: 'var(--mantine-font-size-lg)' } }}
    >
      <List type="ordered" spacing={4} size="sm" mb="xs">
        {pack.sections.danger.map((step) => (
          <List.Item key={step.id}>
            <Text component="span" size="sm" fw={600}>
              {asSentence(((other ? step.labelOther : undefined) ?? step.label)[language])}
            </Text>{' '}
            {((other ? step.descriptionOther : undefined) ?? step.description)[language]}
          </List.Item>
        ))}
      </List>
      {other ? null : <Text size="sm">{danger.forOther}</Text>}
      <Text size="sm">{texts.dangerLater}</Text>
    </Alert>
  );
}

/** With a full stop, unless it ends in a sign of its own. */
function asSentence(words: string): string {
  return /[.?!:…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}
