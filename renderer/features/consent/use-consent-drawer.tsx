import type { Consent } from '../../../shared/features/consent/model.ts';
import { useApi } from '../../port/api.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { useDrawer } from '../../ui/drawer.tsx';
import { useMessages } from '../../ui/language.tsx';
import { AnswerForm } from './answer-form.tsx';
import { useRefreshConsents } from './use-consents.ts';
import { WithdrawForm } from './withdraw-form.tsx';

type ConsentDrawer = {
  readonly answer: (purpose: string, name: string) => void;
  readonly withdraw: (consent: Consent, name: string) => void;
};

/** Writing down an answer, or that a consent is taken back, in the drawer. */
export function useConsentDrawer(dossierId: string): ConsentDrawer {
  const texts = useMessages('consent');
  const { client } = useApi();
  const { open, close } = useDrawer();
  const announce = useAnnounce();
  const refresh = useRefreshConsents();
  return {
    answer: (purpose, name) =>
      open({
        title: texts.addFor(name),
        content: (
          <AnswerForm
            dossierId={dossierId}
            purpose={purpose}
            save={async (consent) => {
              await client.consent.add({ dossierId, consent });
              await refresh();
              announce(texts.form.saved);
              close();
            }}
          />
        ),
      }),
    withdraw: ({ consentId }, name) =>
      open({
        title: texts.withdrawFor(name),
        content: (
          <WithdrawForm
            consentId={consentId}
            save={async (note) => {
              await client.consent.withdraw({ consentId, note });
              await refresh();
              announce(texts.form.withdrawn);
              close();
            }}
          />
        ),
      }),
  };
}
