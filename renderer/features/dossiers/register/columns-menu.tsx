import { ActionIcon, Button, Checkbox, Group, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { ArrowDownIcon } from '@phosphor-icons/react/dist/csr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/csr/ArrowUp';
import { ColumnsIcon } from '@phosphor-icons/react/dist/csr/Columns';
import { MinusIcon } from '@phosphor-icons/react/dist/csr/Minus';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { memo, type ReactNode } from 'react';
import type { RegisterColumn } from '../../../../shared/features/dossiers/register-model.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useMessages } from '../../../ui/language.tsx';
import classes from './register-grid.module.css';
import type { ColumnLook } from './register-look.ts';
import { changeColumn, firstLook, moveColumn, WIDTH_STEP, withinWidths } from './register-look.ts';

type ColumnsMenuProps = { columns: readonly ColumnLook[]; onChange: (columns: ColumnLook[]) => void };

/** Which columns are shown, in which order, how wide: everything that the pointer can do in the list's heading. */
export const ColumnsMenu = memo(function ColumnsMenu({ columns, onChange }: ColumnsMenuProps) {
  const { look, register } = useMessages('dossiers');
  const { columns: texts } = look;
  const announce = useAnnounce();
  const shown = columns.filter((column) => column.shown);

  function move(id: RegisterColumn, places: number) {
    const next = moveColumn(columns, id, places);
    onChange(next);
    const place = next.filter((column) => column.shown).findIndex((column) => column.id === id);
    announce(texts.moved(register.columns[id], place + 1));
  }

  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal={false} shadow="md">
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<ColumnsIcon aria-hidden />}>
          {texts.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.title}>
        <Stack gap="xs" w="24rem" maw="80vw">
          <Text size="sm">{texts.hint}</Text>
          <ScrollArea.Autosize mah="45vh" type="auto" offsetScrollbars>
            <Stack gap={2}>
              {[...shown, ...columns.filter((column) => !column.shown)].map((column) => {
                const { id } = column;
                const name = register.columns[id];
                const width = (by: number) =>
                  onChange(changeColumn(columns, id, { width: withinWidths(widthNow(column) + by) }));
                return (
                  <div key={id} className={classes['columnLine']}>
                    <Checkbox
                      size="xs"
                      label={name}
                      checked={column.shown}
                      disabled={column.shown && shown.length === 1}
                      onChange={(event) =>
                        onChange(changeColumn(columns, id, { shown: event.currentTarget.checked }))
                      }
                    />
                    {column.shown ? (
                      <Group gap={2} wrap="nowrap">
                        <SmallButton
                          label={texts.earlier(name)}
                          disabled={column === shown[0]}
                          onClick={() => move(id, -1)}
                        >
                          <ArrowUpIcon aria-hidden />
                        </SmallButton>
                        <SmallButton
                          label={texts.later(name)}
                          disabled={column === shown.at(-1)}
                          onClick={() => move(id, 1)}
                        >
                          <ArrowDownIcon aria-hidden />
                        </SmallButton>
                        <SmallButton label={texts.narrower(name)} onClick={() => width(-WIDTH_STEP)}>
                          <MinusIcon aria-hidden />
                        </SmallButton>
                        <SmallButton label={texts.wider(name)} onClick={() => width(WIDTH_STEP)}>
                          <PlusIcon aria-hidden />
                        </SmallButton>
                      </Group>
                    ) : null}
                  </div>
                );
              })}
            </Stack>
          </ScrollArea.Autosize>
          <Button variant="subtle" size="xs" onClick={() => onChange([...firstLook.columns])}>
            {texts.reset}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
});

/** Pixels: as chosen, or as the column stands in the list now. */
function widthNow({ id, width }: ColumnLook): number {
  if (width !== null) return width;
  const heading = document.querySelector<HTMLElement>(`[role="columnheader"][data-column="${id}"]`);
  return heading?.offsetWidth ?? 120;
}

type SmallButtonProps = {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
};

/** Stays in the order of Tab where it cannot be used just now, so that focus is not lost at the end of a list. */
function SmallButton({ label, disabled = false, onClick, children }: SmallButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={label}
      {...(disabled ? { 'data-disabled': true } : {})}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {children}
    </ActionIcon>
  );
}
