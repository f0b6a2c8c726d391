import { Anchor, Button, Fieldset, List, MultiSelect, Stack, Text, Textarea } from '@mantine/core';
import { Link } from 'react-router';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import type { PersonPartProps } from './field-parts.ts';

type AttentionFieldsProps = PersonPartProps & {
  dossierId: string;
  /** Explicit consent was recorded and holds (9 AVG). */
  hasConsent: boolean;
  /** Something is stored that may not be shown. */
  isHidden: boolean;
  onErase: () => void;
};

/** What deserves extra attention: special-category data, so only with recorded explicit consent. */
export function AttentionFields(props: AttentionFieldsProps) {
  const { value, change, sentence, readOnly, dossierId, hasConsent, isHidden, onErase } = props;
  const { attention: texts } = useMessages('people').details;
  const pack = usePack();
  const { language } = useLanguage();
  if (!hasConsent) {
    return (
      <Fieldset legend={texts.title}>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{isHidden ? texts.hidden : texts.needsConsent}</Text>
          <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}?tab=consent`}>
            {texts.toConsent}
          </Anchor>
          {isHidden && !readOnly ? (
            <Button variant="default" size="compact-sm" onClick={onErase}>
              {texts.erase}
            </Button>
          ) : null}
        </Stack>
      </Fieldset>
    );
  }
  const chosen = pack.pack.sections.vulnerabilities.filter(({ id }) => value.vulnerabilities.includes(id));
  return (
    <Fieldset legend={texts.title}>
      <Stack gap="sm">
        <MultiSelect
          label={texts.vulnerabilities}
          readOnly={readOnly}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          styles={{ options: { maxHeight: '16rem', overflowY: 'auto' } }}
          value={value.vulnerabilities}
          data={[...pack.options('vulnerabilities')]}
          onChange={(vulnerabilities) => change({ vulnerabilities })}
        />
        {chosen.length === 0 ? null : (
          <List size="sm" aria-label={texts.what}>
            {chosen.map(({ id, label, description }) => (
              <List.Item key={id}>
                <Text component="span" size="sm" fw={600}>
                  {label[language]}.
                </Text>{' '}
                {description[language]}
              </List.Item>
            ))}
          </List>
        )}
        <Textarea
          label={texts.vulnerability}
          autosize
          minRows={2}
          maxRows={10}
          readOnly={readOnly}
          value={value.vulnerability}
          error={sentence('vulnerability')}
          onChange={(event) => change({ vulnerability: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
