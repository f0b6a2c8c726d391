import type { PastImport } from '../../../../shared/features/dossiers/imports-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useVeil } from '../../../ui/veil.tsx';

/** How a past import is told: what came, out of which file, when, by whom. Names are left out where they are hidden. */
export function useImportLine(isRegister: boolean): (past: PastImport) => string {
  const { imports: texts } = useMessages('dossiers');
  const { veil } = useMessages('kernel');
  const moments = useMoments();
  const { names } = useVeil();
  const count = isRegister ? texts.preview.dossiers : texts.preview.incidents;
  return ({ added, source, at, memberName }) => {
    // A file's name can hold one too.
    const what = names ? count(added) : `${count(added)} (${source})`;
    return texts.past.line(what, moments.dateTime(at), names ? veil.hiddenName : memberName);
  };
}
