import { useMessages } from '../../../ui/language.tsx';
import { isolateName, withoutTurns } from './isolate-name.ts';

/** A member's name, kept apart from the text around it; says so where the database knows none. */
export function MemberName({ name }: { name: string }) {
  const { unknown } = useMessages('vault').members;
  return <bdi>{name === '' ? unknown : withoutTurns(name)}</bdi>;
}

/** The same inside a sentence. */
export function useNameInText(): (name: string) => string {
  const { unknown } = useMessages('vault').members;
  return (name) => (name === '' ? unknown : isolateName(name));
}
