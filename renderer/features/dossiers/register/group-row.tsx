import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import { OUTSIDE } from '../../../../shared/features/dossiers/contact-key.ts';
import type { GroupCount, RegisterGrouping } from '../../../../shared/features/dossiers/register-model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { Name } from '../../../ui/veil.tsx';
import { GridCell } from '../../../ui/virtual-grid.tsx';
import classes from './register-grid.module.css';

type GroupRowProps = { by: RegisterGrouping; group: GroupCount; isClosed: boolean; columns: number };

/** The heading of a group: what its dossiers have in common, and how many there are. */
export function GroupCell({ by, group, isClosed, columns }: GroupRowProps) {
  const { look } = useMessages('dossiers');
  const name = useGroupName(by)(group);
  const Caret = isClosed ? CaretRightIcon : CaretDownIcon;
  const isMember = by === 'contact' && group.key !== '' && group.key !== OUTSIDE;
  return (
    <GridCell aria-colspan={columns} className={classes['group']}>
      <Caret aria-hidden size={14} weight="bold" />
      {isMember ? <Name>{name}</Name> : <span>{name}</span>}
      <span data-muted>{look.groups.count(group.count)}</span>
    </GridCell>
  );
}

/** What a group is called on the screen. */
function useGroupName(by: RegisterGrouping): (group: GroupCount) => string {
  const { look, status } = useMessages('dossiers');
  const { language } = useLanguage();
  const pack = usePack();
  const statuses: Readonly<Record<string, string>> = status;
  const severities: Readonly<Record<string, string>> = look.severity;
  return ({ key, name }) => {
    switch (by) {
      case 'status':
        return statuses[key] ?? key;
      case 'severity':
        return severities[key === '' ? 'none' : key] ?? key;
      case 'contact':
        return key === '' ? look.nobody : key === OUTSIDE ? look.outside : name;
      case 'trigger':
        return key === '' ? look.noTrigger : pack.label('triggers', key);
      case 'unit':
        return key === '' ? look.noUnit : key;
      case 'month':
        return monthName(key, language);
    }
  };
}

/** `2026-11` becomes `november 2026`. */
function monthName(month: string, language: 'nl' | 'en'): string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}
