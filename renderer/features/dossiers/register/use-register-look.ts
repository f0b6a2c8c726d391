import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { completeLook, firstLook } from './register-look.ts';
import { readRegisterMemory, rememberRegister } from './register-view.ts';

/** Milliseconds without a change after which the vault keeps how the register is looked at. */
const PAUSE = 500;

/** How the register is looked at: as it was left, also after the vault was locked. Null until that is known. */
export function useRegisterLook(): readonly [RegisterLook | null, (look: RegisterLook) => void] {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const readOnly = useIsReadOnly();
  const kept = useQuery(queries.dossiers.registerViews.queryOptions());
  const [chosen, setChosen] = useState(readRegisterMemory().look);
  const unsaved = useRef<RegisterLook | null>(null);

  const before = kept.isPending ? null : completeLook(kept.data?.last ?? firstLook);
  const look = chosen ?? before;

  useEffect(() => {
    const keep = () => {
      const value = unsaved.current;
      unsaved.current = null;
      if (value === null || readOnly) return;
      // A convenience: where the disk refuses, the register opens as it was before.
      client.dossiers.rememberRegister({ look: value }).catch(() => undefined);
    };
    const timer = chosen === null ? undefined : setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [client, readOnly, chosen]);

  // Whoever leaves the screen at once keeps it too.
  useEffect(
    () => () => {
      if (unsaved.current === null || readOnly) return;
      client.dossiers.rememberRegister({ look: unsaved.current }).catch(() => undefined);
      void queryClient.invalidateQueries({ queryKey: queries.dossiers.registerViews.key() });
    },
    [client, queryClient, queries, readOnly],
  );

  return [
    look,
    (next) => {
      unsaved.current = next;
      rememberRegister({ look: next });
      setChosen(next);
    },
  ];
}
