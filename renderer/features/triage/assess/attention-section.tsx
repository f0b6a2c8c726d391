import { Text } from '@mantine/core';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './assess.module.css';

/** What deserves attention in this case beside its severity, and what to do about it. */
export function AttentionSection({ items }: { items: readonly string[] }) {
  const { severity: texts } = useMessages('triage').assess;
  const { pack, label } = usePack();
  const { language } = useLanguage();
  if (items.length === 0) return null;
  return (
    <Section title={texts.attention}>
      <ul className={classes['list']}>
        {items.map((id) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              {label('attentions', id)}
            </Text>
            <Text size="sm">
              {pack.sections.attentions.find((item) => item.id === id)?.description[language]}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
