import type { DemoDossier } from './demo-dossier.ts';
import type { DemoTexts } from './demo-texts.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The account as people copied it; invented, like everything here. */
const spellings = ['@komt_altijd_terug', 'https://x.com/Komt_Altijd_Terug', 'komt_altijd_terug'];

/** Days before today on which the sender wrote: slowly at first, silent for five weeks, then more and more. */
const days: Readonly<Record<number, readonly number[]>> = {
  2: [96, 93, 88, 86, 85, 45, 40, 38, 33, 31, 30, 26, 24, 23, 22, 19, 17, 16, 15, 15],
  5: [21, 20, 12],
};

/** The dossier whose person asked the sender to stop. */
const ASKED_IN = 2;

/** What five messages in turn are, before it becomes stalking and stays so. */
const forms = ['insult', 'bullying', 'stalking'];

/**
 * A sender who keeps coming back in one dossier and turns up in another, so that a demo vault shows what single messages
 * tell together. Chooses by itself, without the stream of choices: all else stays as it was.
 * @param place of the dossier in the vault, from 0
 */
export function addReturningSender(
  dossier: DemoDossier,
  texts: DemoTexts,
  { place, until }: { readonly place: number; readonly until: number },
): DemoDossier {
  const incidents = (days[place] ?? []).flatMap((ago, index) => {
    const form = forms[Math.floor(index / 5)] ?? 'stalking';
    // Texts that name nobody: the sender writes the same to everybody.
    const messages = texts.incidentMessages.filter(
      (message) => message.forms.includes(form) && !message.text.includes('{'),
    );
    const message = messages[index % messages.length];
    const sender = spellings[index % spellings.length] ?? '';
    return message === undefined
      ? []
      : {
          // In the evening, each time a little later.
          occurredAt: until - ago * DAY + 19 * 3_600_000 + index * 420_000,
          precision: 'minute' as const,
          platform: 'x',
          forms: message.forms,
          message: message.text,
          url: '',
          sender,
          remarks: '',
          offences: [],
          reach: null,
          observedBy: '',
          knownAt: null,
        };
  });
  const all = { ...dossier, incidents: [...dossier.incidents, ...incidents] };
  // Asked to stop in the first dossier alone: it counts from there what came after.
  return place !== ASKED_IN
    ? all
    : {
        ...all,
        // Who still writes is no closed case: in Today it stands as a signal.
        status: dossier.status === 'closed' ? 'active' : dossier.status,
        lastSender: {
          perpetrator: 'frustration',
          remarks: texts.senderRemarks,
          askedToStopAt: until - 25 * DAY,
        },
      };
}
