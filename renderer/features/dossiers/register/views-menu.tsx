import { Button, Menu } from '@mantine/core';
import { BookmarkSimpleIcon } from '@phosphor-icons/react/dist/csr/BookmarkSimple';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterLook, RegisterView } from '../../../../shared/features/dossiers/register-model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepOpener } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import type { BuiltInView } from './register-look.ts';
import { builtInViews, completeLook, isBuiltIn, isSameLook } from './register-look.ts';
import { useChangeViews } from './use-change-views.ts';
import { type Naming, ViewNameDialog } from './view-name-dialog.tsx';

type ViewsMenuProps = { look: RegisterLook; onChoose: (look: RegisterLook) => void };

/** The views that come with Luwte and one's own: chosen, saved, brought up to date, renamed, removed. */
export function ViewsMenu({ look, onChoose }: ViewsMenuProps) {
  const { queries } = useApi();
  const { views: texts } = useMessages('dossiers').look;
  const readOnly = useIsReadOnly();
  const views = useQuery(queries.dossiers.registerViews.queryOptions()).data?.views ?? [];
  const [naming, setNaming] = useState<Naming | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const [lastId, setLastId] = useState<string | null>(null);
  const { update, remove, error } = useChangeViews();
  const askName = (view: RegisterView | null) => {
    setNaming({ view, giveBack: keepOpener() });
    setIsNaming(true);
  };

  const builtIn = (Object.keys(builtInViews) as BuiltInView[]).find((view) => isBuiltIn(look, view));
  const own = views.find((view) => isSameLook(completeLook(view.look), look));
  // What was chosen last and then changed can be brought up to date.
  const changed = own === undefined ? views.find(({ viewId }) => viewId === lastId) : undefined;
  const named = own ?? changed;
  const label = own?.name ?? (builtIn === undefined ? texts.changed : texts[builtIn]);
  return (
    <>
      <Menu
        position="bottom-start"
        withInitialFocusPlaceholder={false}
        withinPortal={false}
        shadow="md"
        returnFocus
      >
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            leftSection={<BookmarkSimpleIcon aria-hidden />}
            rightSection={<CaretDownIcon aria-hidden />}
          >
            {`${texts.label}: ${label}`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(Object.keys(builtInViews) as BuiltInView[]).map((view) => (
            <Menu.RadioItem
              key={view}
              value={view}
              checked={own === undefined && builtIn === view}
              closeMenuOnClick
              onClick={() => {
                setLastId(null);
                onChoose({ ...builtInViews[view], columns: look.columns });
              }}
            >
              {texts[view]}
            </Menu.RadioItem>
          ))}
          {views.length === 0 ? null : <Menu.Divider />}
          {views.length === 0 ? null : <Menu.Label>{texts.own}</Menu.Label>}
          {views.map((view) => (
            <Menu.RadioItem
              key={view.viewId}
              value={view.viewId}
              checked={own === view}
              closeMenuOnClick
              onClick={() => {
                setLastId(view.viewId);
                onChoose(completeLook(view.look));
              }}
            >
              {view.name}
            </Menu.RadioItem>
          ))}
          {readOnly ? null : (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => askName(null)}>{texts.save}</Menu.Item>
              {changed === undefined ? null : (
                <Menu.Item onClick={() => update({ ...changed, look })}>
                  {texts.update(changed.name)}
                </Menu.Item>
              )}
              {named === undefined ? null : (
                <>
                  <Menu.Item onClick={() => askName(named)}>{texts.rename(named.name)}</Menu.Item>
                  <Menu.Item onClick={() => remove(named)}>{texts.remove(named.name)}</Menu.Item>
                </>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ErrorNotice error={error} texts={texts.errors} />
      <ViewNameDialog
        naming={naming}
        opened={isNaming}
        look={look}
        onClose={() => setIsNaming(false)}
        onSaved={(viewId) => setLastId(viewId)}
      />
    </>
  );
}
