import { Tooltip } from '@mantine/core';
import type { Icon } from '@phosphor-icons/react';
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash';
import { LockIcon } from '@phosphor-icons/react/dist/csr/Lock';
import { UserIcon } from '@phosphor-icons/react/dist/csr/User';
import { UserCircleDashedIcon } from '@phosphor-icons/react/dist/csr/UserCircleDashed';
import { NavLink, useNavigate } from 'react-router';
import type { Messages } from '../../shared/messages.ts';
import { messages } from '../../shared/messages.ts';
import { useKey } from '../ui/keys.tsx';
import { useAllMessages, useMessages } from '../ui/language.tsx';
import { useLock } from '../ui/lock-context.ts';
import type { RailItem } from '../ui/slice.ts';
import { useVeil } from '../ui/veil.tsx';
import classes from './rail.module.css';

/** The narrow rail: where one can go, the two veils, settings and lock. */
export function Rail({ items }: { items: readonly RailItem[] }) {
  const { frame, veil: texts } = useMessages('kernel');
  const veil = useVeil();
  const lock = useLock();
  const above = items.filter((item) => item.below !== true);
  const below = items.filter((item) => item.below === true);
  return (
    <nav className={classes['rail']} aria-label={frame.navigation}>
      {above.map((item) => (
        <RailLink key={item.path} item={item} />
      ))}
      <div className={classes['gap']} />
      <RailSwitch
        label={texts.names}
        hint={texts.namesHint}
        on={veil.names}
        icon={veil.names ? UserCircleDashedIcon : UserIcon}
        onChange={veil.setNames}
      />
      <RailSwitch
        label={texts.messages}
        hint={texts.messagesHint}
        on={veil.messages}
        icon={veil.messages ? EyeSlashIcon : EyeIcon}
        onChange={veil.setMessages}
      />
      {below.map((item) => (
        <RailLink key={item.path} item={item} />
      ))}
      <button type="button" className={classes['item']} onClick={lock}>
        <LockIcon size={22} aria-hidden />
        {frame.lock}
      </button>
    </nav>
  );
}

function RailLink({ item }: { item: RailItem }) {
  const label = item.label(useAllMessages());
  const { keys } = useMessages('kernel');
  const navigate = useNavigate();
  useKey(`g ${item.key}`, () => void navigate(item.path), keyWords(item, label, keys));
  const ItemIcon = item.icon;
  return (
    <NavLink to={item.path} className={classes['item'] ?? ''}>
      <ItemIcon size={22} aria-hidden />
      {label}
    </NavLink>
  );
}

/**
 * Where a key leads, and of which word it is the first letter where the label has another: the keys are the same in both
 * languages, so that colleagues can tell each other, and nobody learns them anew with another language.
 */
function keyWords(item: RailItem, label: string, { go, goOf }: Messages['kernel']['keys']): string {
  const begins = (word: string) => word.toLowerCase().startsWith(item.key);
  const word = [messages.nl, messages.en].map((texts) => item.label(texts)).find(begins);
  return word === undefined || begins(label) ? go(label) : goOf(label, item.key.toUpperCase(), word);
}

type RailSwitchProps = {
  label: string;
  hint: string;
  on: boolean;
  icon: Icon;
  onChange: (on: boolean) => void;
};

function RailSwitch({ label, hint, on, icon: SwitchIcon, onChange }: RailSwitchProps) {
  return (
    <Tooltip
      label={hint}
      position="right"
      withinPortal={false}
      floatingStrategy="fixed"
      multiline
      w="16rem"
      withArrow
    >
      <button type="button" className={classes['item']} aria-pressed={on} onClick={() => onChange(!on)}>
        <SwitchIcon size={22} aria-hidden />
        {label}
      </button>
    </Tooltip>
  );
}
