import { Anchor, Button, Group, Paper, Progress, Text } from '@mantine/core';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useMessages } from '../../../ui/language.tsx';
import { isUnderWay } from './import-queue.ts';
import classes from './import-strip.module.css';
import { useImportQueue } from './use-import-queue.ts';

/** A quiet strip while files are on their way and the person is on another screen. */
export function ImportStrip() {
  const { queue: texts } = useMessages('evidence');
  const { queue, items } = useImportQueue();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const underWay = items.filter(isUnderWay);
  const failed = items.filter(({ state }) => state === 'failed');
  const first = underWay[0] ?? failed[0];
  if (first === undefined) return null;
  if (pathname === `/dossiers/${first.dossierId}` && search.get('tab') === 'evidence') return null;

  const size = underWay.reduce((sum, item) => sum + item.size, 0);
  const received = underWay.reduce((sum, item) => sum + item.received, 0);
  return (
    <Paper
      component="section"
      aria-label={texts.strip}
      withBorder
      shadow="sm"
      p="xs"
      className={classes['strip']}
    >
      <Group gap="sm" wrap="nowrap">
        <Text size="sm">
          {underWay.length === 0 ? texts.failures(failed.length) : texts.left(underWay.length)}
        </Text>
        {underWay.length === 0 ? null : (
          <Progress
            flex={1}
            miw="6rem"
            value={size === 0 ? 100 : (received / size) * 100}
            aria-label={texts.strip}
          />
        )}
        <Anchor component={Link} size="sm" to={`/dossiers/${first.dossierId}?tab=evidence`}>
          {texts.toDossier}
        </Anchor>
        {underWay.length === 0 ? (
          <Button variant="subtle" size="compact-sm" onClick={queue.dismiss}>
            {texts.dismiss}
          </Button>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={queue.cancelAll}>
            {texts.cancelAll}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
