import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownLetter } from '../../../../../shared/features/triage/papers-model.ts';
import { filledTextSchema } from '../../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../../port/api.tsx';
import { ConsentNotice } from '../../../../ui/consent-parts.tsx';
import { checkFields, useFieldSentence } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { usePack } from '../../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { LackingReason } from '../../lacking-reason.tsx';
import { SavePaper } from '../save-paper.tsx';
import { useRefreshPapers } from '../use-refresh-papers.ts';

type SaveLetterProps = {
  readonly dossierId: string;
  readonly letter: ShownLetter;
  /** Counted from 1 among the letters to the same party, in the order in which they were begun. */
  readonly number: number;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** A letter leaves the vault; without consent only for a reason, each time anew. */
export function SaveLetter({ dossierId, letter, number, opened, onClose }: SaveLetterProps) {
  const {
    papers: { letter: texts },
    lacking: words,
  } = useMessages('triage');
  const { client, queries } = useApi();
  const pack = usePack();
  const readOnly = useIsReadOnly();
  const refresh = useRefreshPapers();
  const dossier = useQuery(queries.dossiers.get.queryOptions({ input: { dossierId } }));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const codeToSentence = useFieldSentence({ 'text-empty': words.reasonMissing });
  const { letterId, recipient, referral, purpose } = letter;
  // Where nothing can be written down nothing leaves without consent, which the service says.
  const lacking = readOnly ? null : letter.lacking;
  const code = dossier.data?.code ?? '';
  return (
    <SavePaper
      opened={opened}
      texts={texts.saving}
      errors={texts.errors}
      suggestedName={texts.saving.suggested(code, pack.label('referrals', referral), number)}
      isReady={() => {
        const checked = checkFields(filledTextSchema, reason);
        const missing = lacking === null || checked.ok ? undefined : (checked.errors[''] ?? 'text-empty');
        setProblem(missing);
        return missing === undefined;
      }}
      save={async (format, place) => {
        const why = lacking === null ? {} : { reason };
        try {
          return await client.triage.saveLetter({ letterId, format, ...why, ...place });
        } finally {
          // Where it was refused consent stands otherwise by now; where it left the reason is kept.
          void refresh();
        }
      }}
      onClose={() => {
        setReason('');
        setProblem(undefined);
        onClose();
      }}
    >
      {purpose === null ? null : (
        <ConsentNotice dossierId={dossierId} purpose={purpose} recipient={recipient} showGiven />
      )}
      {lacking === null ? null : (
        <LackingReason
          lacking={lacking}
          hint={texts.saving.reasonHint}
          value={reason}
          error={codeToSentence(problem)}
          onChange={(typed) => {
            setReason(typed);
            setProblem(undefined);
          }}
        />
      )}
    </SavePaper>
  );
}
