import type { Language } from '../../shared/kernel/primitives.ts';

/** What the invented trusted person of the tour and of the journeys writes down. */
export type Sample = {
  readonly organisation: string;
  readonly caseTag: string;
  readonly member: string;
  readonly role: string;
  readonly vaultName: string;
  readonly passphrase: string;
  readonly person: string;
  readonly contact: string;
  readonly function: string;
  readonly unit: string;
  readonly account: string;
  /** A word of the account that stands nowhere else. */
  readonly word: string;
  readonly channel: string;
  readonly platform: string;
  readonly sender: string;
  readonly message: string;
  readonly note: string;
};

/** Everybody and everything in here is invented. */
export const samples: Readonly<Record<Language, Sample>> = {
  nl: {
    organisation: 'Universiteit Zonneveld',
    caseTag: 'UZ',
    member: 'Noor van Duinwijk',
    role: 'vertrouwenspersoon',
    vaultName: 'Meldpunt Zonneveld',
    passphrase: 'zeven rustige eenden zwemmen langs het hek',
    person: 'Hélène Vlinderberg',
    contact: '06 5550 1234, liefst na vijf uur',
    function: 'hoogleraar virologie',
    unit: 'Faculteit Gezondheid',
    account:
      'Sinds het gesprek in het programma Lamplicht komen er berichten binnen. Vanmorgen lag er een ansichtkaart in het postvak.',
    word: 'ansichtkaart',
    channel: 'Vertrouwenspersoon',
    platform: 'Instagram',
    sender: '@boze_buurman_88',
    message: 'Hou toch op met die onzin, kwast. Iedereen weet waar je werkt.',
    note: 'Rustig gebeld. Afgesproken dat communicatie de berichten verzamelt, zodat zij ze niet hoeft te lezen.',
  },
  en: {
    organisation: 'Zonneveld University',
    caseTag: 'ZU',
    member: 'Noor van Duinwijk',
    role: 'trusted person',
    vaultName: 'Zonneveld reporting point',
    passphrase: 'seven quiet ducks swim along the fence',
    person: 'Hélène Vlinderberg',
    contact: '06 5550 1234, rather after five',
    function: 'professor of virology',
    unit: 'Faculty of Health',
    account:
      'Messages keep coming since the talk on the programme Lamplicht. This morning there was a postcard in the pigeonhole.',
    word: 'postcard',
    channel: 'Trusted person',
    platform: 'Instagram',
    sender: '@boze_buurman_88',
    message: 'Stop that nonsense, you twit. Everybody knows where you work.',
    note: 'A calm phone call. Agreed that communications collects the messages, so that she need not read them.',
  },
};
