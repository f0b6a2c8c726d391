import { List, Stack, Text, Title } from '@mantine/core';
import type { PackSections } from '../../../shared/features/reference/pack-sections.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { usePack } from '../../ui/pack.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { conditionWords } from './condition-words.ts';
import classes from './reference.module.css';
import { termWords } from './rule-facts.ts';

const phases = ['before', 'during', 'after'] as const;
const actors = ['institution', 'manager', 'affected', 'communications'] as const;

type ActionGroupsProps = { actions: PackSections['actions']; level: 3 | 4 };

/** The action lists: by phase, then by who acts (H 3, annexes 1 and 2). */
export function ActionGroups({ actions, level }: ActionGroupsProps) {
  const { language } = useLanguage();
  const texts = useMessages('reference');
  const { label } = usePack();
  const groups = phases.flatMap((phase) =>
    actors.map((actor) => ({
      phase,
      actor,
      items: actions.filter((action) => action.phase === phase && action.actor === actor),
    })),
  );
  return (
    <Stack gap="md" className={classes['list'] ?? ''}>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ phase, actor, items }) => (
          <div key={`${phase} ${actor}`}>
            <Title order={level} size="h5" mb={4}>
              {texts.phase[phase]}: {texts.actor[actor]}
            </Title>
            <List spacing={6}>
              {items.map((action) => (
                <List.Item key={action.id}>
                  <Text>{action.label[language]}</Text>
                  {action.description === undefined ? null : (
                    <Text size="sm">{action.description[language]}</Text>
                  )}
                  {action.when === undefined ? null : (
                    <Text size="sm">
                      {texts.rules.placedWhen(conditionWords(action.when, texts.rules, label))}
                    </Text>
                  )}
                  {action.within === undefined ? null : (
                    <Text size="sm">{texts.rules.within(termWords(action.within, texts))}</Text>
                  )}
                  <SourceLine
                    item={action}
                    before={
                      action.after === undefined
                        ? ''
                        : `${texts.afterActions(action.after.map((id) => label('actions', id)).join('; '))} · `
                    }
                  />
                </List.Item>
              ))}
            </List>
          </div>
        ))}
    </Stack>
  );
}
