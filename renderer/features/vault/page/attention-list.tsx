import { Anchor, Stack, Text } from '@mantine/core';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/csr/WarningCircle';
import { Link } from 'react-router';
import { bytesToText } from '../../../ui/bytes-to-text.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import type { Attention } from './attention.ts';
import classes from './attention-list.module.css';

/** What asks attention, each with what to do about it. */
export function AttentionList({ points }: { points: readonly Attention[] }) {
  return (
    <ul className={classes['list']}>
      {points.map((point) => (
        <li key={point.kind} className={classes['point']}>
          <WarningCircleIcon size={22} aria-hidden />
          <Point point={point} />
        </li>
      ))}
    </ul>
  );
}

function Point({ point }: { point: Attention }) {
  const { title, text, step } = useWords(point);
  return (
    <Stack gap={2} maw="44rem">
      <Text fw={600}>{title}</Text>
      <Text>{text}</Text>
      {step === null ? null : (
        <Anchor component={Link} to={step.to} w="fit-content">
          {step.label}
        </Anchor>
      )}
    </Stack>
  );
}

type Words = {
  readonly title: string;
  readonly text: string;
  readonly step: { readonly to: string; readonly label: string } | null;
};

function useWords(point: Attention): Words {
  const { attention } = useMessages('vault').safety;
  const { language } = useLanguage();
  const moments = useMoments();
  const { steps } = attention;
  const restore = { to: '/vault/backups/restore', label: steps.restore };
  switch (point.kind) {
    case 'history':
    case 'database':
      return { ...attention[point.kind], step: restore };
    case 'evidence':
      return { title: attention.evidence.title(point.count), text: attention.evidence.text, step: restore };
    case 'backups': {
      const { title, text } = attention.backups;
      return { title: title(point.count), text, step: { to: '/vault/backups', label: steps.outside } };
    }
    case 'backupFailed':
      return { ...attention.backupFailed, step: { to: '/vault/backups', label: steps.outside } };
    case 'sheet':
      return { ...attention.sheet, step: { to: '/vault/members', label: steps.sheet } };
    case 'outside':
    case 'restore': {
      const { never, old, text } = attention[point.kind];
      const label = point.kind === 'outside' ? steps.outside : steps.prove;
      const title = point.lastAt === null ? never : old(moments.date(point.lastAt));
      return { title, text, step: { to: '/vault/backups', label } };
    }
    case 'sameDisk':
      return { ...attention.sameDisk, step: { to: '/vault/backups', label: steps.outside } };
    case 'network':
      return { ...attention.network, step: null };
    case 'synchronised':
      return {
        title: attention.synchronised.title(point.service),
        text: attention.synchronised.text,
        step: null,
      };
    case 'disk':
      return {
        title: attention.disk.title(bytesToText(point.free, language)),
        text: attention.disk.text,
        step: null,
      };
    default:
      return point satisfies never;
  }
}
