import { SELF } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';

/** Who can report, in words: the affected person, and whom the pack names beside. */
export function useReporterWords(): {
  readonly label: (reporter: string) => string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
} {
  const { reporter: words } = useMessages('dossiers');
  const pack = usePack();
  const known: Readonly<Record<string, string>> = words;
  const options = [{ value: SELF, label: words.self }, ...pack.options('reporters')];
  return {
    options,
    label: (reporter) =>
      options.find(({ value }) => value === reporter)?.label ??
      known[reporter] ??
      pack.label('reporters', reporter),
  };
}
