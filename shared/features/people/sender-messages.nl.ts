/** Senders: who keeps coming back, in Dutch. B1. */
export const nl = {
  panel: 'Afzenders',
  title: 'Afzenders',
  intro:
    'Van wie kwamen de uitingen, en wie komt er steeds terug? Losse uitingen die op zichzelf niet strafbaar zijn, kunnen samen stalking (belaging) zijn. Elke schrijfwijze van één account telt als één afzender. Een naam zonder account telt alleen in het eigen dossier.',
  all: 'Afzenders van de hele kluis',
  empty: 'Hier komen de afzenders van uitingen. Vul bij een incident in van welk account het kwam.',
  known: 'Afzenders die al bekend zijn',
  none: 'Geen afzender gevonden.',
  filter: 'Zoek een account',
  filterKey: 'Zoek een account',
  count: (n: number): string => (n === 1 ? '1 afzender' : `${n.toLocaleString('nl-NL')} afzenders`),
  columns: {
    name: 'Afzender',
    platform: 'Platform',
    perpetrator: 'Dadertype',
    messages: 'Uitingen',
    first: 'Eerste',
    last: 'Laatste',
    dossiers: 'Dossiers',
  },
  noPerpetrator: 'Nog niet ingeschat',
  perDossier: 'Per dossier',
  severalAccounts: (n: number): string => `${n} accounts`,
  open: (name: string): string => `Afzender ${name}`,
  backToDossier: 'Terug naar het dossier',
  backToAll: 'Alle afzenders',
  gone: 'Deze afzender is er niet, of niet meer.',
  figures: {
    title: 'Hoe vaak en hoe lang',
    inDossier: 'Deze cijfers gaan over dit dossier.',
    inVault: 'Deze cijfers gaan over alle dossiers van deze kluis samen.',
    messages: 'Uitingen',
    period: 'Periode',
    periodText: (first: string, last: string): string => `${first} tot en met ${last}`,
    days: 'Dagen met uitingen',
    weeks: 'Weken met uitingen',
    silence: 'Langste stilte',
    silenceDays: (n: number): string => (n === 1 ? '1 dag' : `${n} dagen`),
    returns: 'Terug na vier weken stilte of langer',
    times: (n: number): string => (n === 0 ? 'nooit' : n === 1 ? '1 keer' : `${n} keer`),
    afterAsked: 'Na het verzoek om te stoppen',
    messagesText: (n: number): string => (n === 1 ? '1 uiting' : `${n.toLocaleString('nl-NL')} uitingen`),
    undated: (n: number): string =>
      n === 1
        ? 'Van 1 uiting is alleen de maand bekend. Die telt niet mee in dagen, weken en stiltes.'
        : `Van ${n} uitingen is alleen de maand bekend. Die tellen niet mee in dagen, weken en stiltes.`,
    vault: 'In de hele kluis',
    vaultText: (messages: number, dossiers: number): string =>
      `${messages === 1 ? '1 uiting' : `${messages.toLocaleString('nl-NL')} uitingen`} in ${dossiers === 1 ? '1 dossier' : `${dossiers} dossiers`}`,
    forms: 'Vormen',
    platforms: 'Platforms',
    share: (label: string, n: number): string => `${label}: ${n.toLocaleString('nl-NL')}`,
  },
  picture: {
    title: 'Per week',
    description: (weeks: number, first: string, last: string, most: number): string =>
      `Staafdiagram van uitingen per week naar vorm, van ${first} tot en met ${last}. Weken met uitingen: ${weeks}. Meeste uitingen in één week: ${most}.`,
    hint: 'Een uiting met meer vormen telt bij elke vorm mee.',
    table: 'Uitingen per week',
    week: 'Week van',
    messages: 'Uitingen',
    otherForms: 'Andere vormen',
    noForm: 'Nog niet benoemd',
    empty: 'Zodra van een uiting de dag bekend is, staat hier een beeld per week.',
  },
  about: {
    title: 'Over deze afzender',
    perpetrator: 'Dadertype',
    perpetratorHint: 'Een inschatting, geen vaststelling.',
    unknown: 'Nog niet ingeschat',
    asked: 'Gevraagd om te stoppen op',
    askedHint: 'Door de betrokkene of namens de betrokkene. Luwte telt wat daarna kwam.',
    remarks: 'Opmerkingen',
    save: 'Opslaan',
    saved: 'De gegevens van de afzender zijn opgeslagen.',
    here: 'Dit geldt voor dit dossier. In een ander dossier is het alleen te zien als de betrokkenen van beide dossiers toestemming gaven.',
    perDossier:
      'Dadertype, opmerkingen en een verzoek om te stoppen staan bij elk dossier apart. Wat de ene betrokkene vertelde, is niet vanzelf voor de andere. Open de afzender vanuit een dossier om het te lezen of te veranderen.',
  },
  accounts: {
    title: 'Accounts',
    name: 'Account',
    platform: 'Platform',
    certainty: 'Zekerheid',
    messages: 'Uitingen',
    main: 'Hoofdaccount',
    looksLike: (latin: string): string =>
      `Let op: dit account heeft letters uit een ander schrift. Het lijkt op ${latin}, maar het is een ander account.`,
    words: (n: number): string =>
      n === 1
        ? 'Nog 1 naam zonder account hoort hierbij. Die staat alleen in het eigen dossier.'
        : `Nog ${n} namen zonder account horen hierbij. Die staan alleen in hun eigen dossier.`,
    withheld: (n: number): string =>
      n === 1
        ? 'Nog 1 account schreef alleen in een ander dossier en staat hier niet.'
        : `Nog ${n} accounts schreven alleen in een ander dossier en staan hier niet.`,
  },
  note: {
    perpetrator: (label: string): string => `Dadertype: ${label}`,
    asked: (at: string): string => `Gevraagd om te stoppen op ${at}`,
    remarks: (text: string): string => `Genoteerd: ${text}`,
  },
  certainties: { certain: 'Zeker', likely: 'Waarschijnlijk', possible: 'Mogelijk' },
  merge: {
    open: 'Samenvoegen met een andere afzender',
    title: 'Afzenders samenvoegen',
    intro: 'Is een ander account dezelfde afzender? Voeg ze dan samen. U kunt dit altijd terugdraaien.',
    search: 'Ander account',
    fromDossier:
      'U kiest uit de afzenders van dit dossier. Afzenders van een ander dossier staan erbij als de betrokkenen van beide dossiers toestemming gaven.',
    fromVault:
      'U kiest uit alle accounts van de kluis. In een dossier komt er alleen een aantal bij: niemand ziet daar wat uit een ander dossier komt.',
    searchHint: 'Typ een deel van de naam en kies.',
    nothing: 'Geen andere afzender gevonden.',
    missing: 'Kies welke afzender het is.',
    certainty: 'Hoe zeker is dat?',
    reason: 'Waarom denkt u dat?',
    reasonHint: 'Bijvoorbeeld: zelfde woorden, zelfde uur, zelf gezegd.',
    save: 'Samenvoegen',
    saved: 'De afzenders zijn samengevoegd.',
    choice: (name: string, platform: string): string => `${name} · ${platform}`,
    errors: {
      NOT_FOUND: 'Deze afzender is er niet meer. Kies een andere.',
      ALREADY_ONE: 'Deze accounts zijn al één afzender.',
    },
  },
  history: {
    title: 'Samengevoegd en gesplitst',
    empty: 'Bij deze afzender is nog niets samengevoegd.',
    mergedWith: 'samengevoegd met',
    hiddenAccount: 'een account dat hier niet staat',
    reasonElsewhere: 'De reden staat in het dossier waarin ze zijn samengevoegd.',
    line: (certainty: string, at: string): string => `${certainty} · ${at}`,
    by: 'door',
    undone: (at: string): string => `Teruggedraaid op ${at}`,
    split: 'Splitsen',
    splitLabel: (kept: string, merged: string): string => `Splitsen: ${merged} en ${kept}`,
    done: 'De afzenders zijn weer gesplitst.',
  },
  others: {
    title: 'Andere dossiers',
    none: 'Deze afzender komt in geen ander dossier voor.',
    count: (n: number): string =>
      n === 1
        ? 'Deze afzender komt ook voor in 1 ander dossier.'
        : `Deze afzender komt ook voor in ${n} andere dossiers.`,
    why: 'Welke dat zijn, ziet u alleen als de betrokkenen van beide dossiers dat goedvinden.',
    missingHere: (purpose: string): string =>
      `De betrokkene van dit dossier heeft nog geen toestemming gegeven voor: ${purpose}. Vraag het, en leg het antwoord vast bij de toestemmingen van dit dossier.`,
    toConsent: 'Naar de toestemmingen van dit dossier',
    missingThere: (n: number): string =>
      n === 1
        ? 'Van 1 ander dossier is er geen toestemming.'
        : `Van ${n} andere dossiers is er geen toestemming.`,
    show: 'Andere dossiers tonen',
    showHint: 'Dat u dit bekijkt, komt in het logboek van handelingen.',
    list: 'Andere dossiers met deze afzender',
    writtenThere: 'Opgeschreven bij',
    notAgreed:
      'De betrokkene van dit dossier heeft geen toestemming gegeven, of niet meer. Er is niets getoond.',
    errors: {
      NOT_FOUND: 'Deze afzender komt niet meer voor in dit dossier.',
    },
  },
  messages: {
    title: 'Uitingen in dit dossier',
    list: 'Uitingen van deze afzender',
    count: (n: number): string => (n === 1 ? '1 uiting' : `${n.toLocaleString('nl-NL')} uitingen`),
    empty: 'In dit dossier staan geen uitingen van deze afzender.',
    noForms: 'Nog niet benoemd',
    pages: 'Pagina’s met uitingen',
    page: (n: number): string => `Pagina ${n}`,
    previous: 'Vorige pagina',
    next: 'Volgende pagina',
  },
};
