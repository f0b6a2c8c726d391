import { Button } from '@mantine/core';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { FilerForm } from './filer-form.tsx';
import { useRefreshTriage } from './use-assessment.ts';

type ChooseFilerProps = {
  readonly dossierId: string;
  /** A norm holds by which the organisation files: anything else asks for a reason. */
  readonly isNorm: boolean;
  readonly onChosen?: () => void;
  readonly children: string;
};

/** Writes down who files the report to the police, in the drawer. Nothing where the vault is only read. */
export function ChooseFiler({ dossierId, isNorm, onChosen = () => undefined, children }: ChooseFilerProps) {
  const { route: texts } = useMessages('triage').assess;
  const { client } = useApi();
  const { open, close } = useDrawer();
  const announce = useAnnounce();
  const refresh = useRefreshTriage();
  const readOnly = useIsReadOnly();
  if (readOnly) return null;
  const choose = () =>
    open({
      title: texts.filerTitle,
      content: (
        <FilerForm
          dossierId={dossierId}
          isNorm={isNorm}
          save={async (choice) => {
            await client.triage.chooseFiler({ dossierId, choice });
            await refresh();
            announce(texts.filerSaved);
            close();
            onChosen();
          }}
        />
      ),
    });
  return (
    <Button size="compact-sm" variant="default" onClick={choose}>
      {children}
    </Button>
  );
}
