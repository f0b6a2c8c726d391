import { useMessages } from '../ui/language.tsx';
import { Wall } from './wall.tsx';

export function NothingShown({ onStop }: { onStop: () => void }) {
  const { screen } = useMessages('reviews');
  return (
    <Wall onStop={onStop}>
      <h1>{screen.nothing}</h1>
    </Wall>
  );
}
