import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty.tsx';
import { useMessages } from '../ui/language.tsx';
import { PageHeader } from '../ui/page.tsx';

/** For an address that leads nowhere. */
export function NotFound({ home }: { home: string }) {
  const { frame, appName } = useMessages('kernel');
  return (
    <>
      <PageHeader title={appName} />
      <EmptyState
        sentence={frame.notFound}
        action={
          <Button component={Link} to={home}>
            {frame.notFoundAction}
          </Button>
        }
      />
    </>
  );
}
