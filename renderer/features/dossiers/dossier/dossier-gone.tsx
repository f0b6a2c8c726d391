import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/empty.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page.tsx';

/** An address of a dossier that is not there. */
export function DossierGone() {
  const { dossier: texts, register } = useMessages('dossiers');
  return (
    <>
      <PageHeader title={register.title} />
      <EmptyState
        sentence={texts.gone}
        action={
          <Button component={Link} to="/dossiers">
            {texts.back}
          </Button>
        }
      />
    </>
  );
}
