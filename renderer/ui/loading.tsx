import { Loader, type LoaderProps } from '@mantine/core';
import { useMessages } from './language.tsx';

type LoadingProps = Pick<LoaderProps, 'size' | 'm'> & {
  /** What is waited for, where it can be said better than "loading". */
  readonly words?: string;
};

/** Stands where something is still being fetched, and says so to who cannot see it turn. */
export function Loading({ words, ...style }: LoadingProps) {
  const { loading } = useMessages('kernel');
  return <Loader role="status" aria-label={words ?? loading} {...style} />;
}
