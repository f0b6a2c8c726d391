/**
 * Texts of the printed recovery sheet (security.md K4). Read by somebody who makes a vault and, perhaps years later, by somebody
 * under pressure who needs it: short sentences, no reproach.
 */
type RecoverySheetTexts = {
  readonly title: string;
  readonly intro: string;
  readonly facts: { readonly vault: string; readonly reference: string; readonly createdAt: string };
  readonly key: string;
  readonly keep: string;
  readonly keepItems: readonly string[];
  readonly who: string;
  readonly whoText: string;
  readonly typing: string;
  readonly typingItems: readonly string[];
  readonly seen: string;
  readonly seenText: string;
};

export const recoverySheetTexts = {
  nl: {
    title: 'Herstelblad',
    intro:
      'Dit blad is de reservesleutel van uw kluis. U gebruikt het als u de wachtwoordzin niet meer weet, of als u er zelf niet bent en ' +
      'een ander het werk moet overnemen. Wie dit blad heeft en bij de bestanden van de kluis kan, kan alles lezen wat erin staat.',
    facts: { vault: 'Kluis', reference: 'Kenmerk', createdAt: 'Gemaakt op' },
    key: 'De sleutel',
    keep: 'Goed bewaren',
    keepItems: [
      'Stop het blad in een envelop, plak die dicht en zet uw naam en de datum over de plakrand.',
      'Leg de envelop in een brandkast of een kast die op slot kan, niet op dezelfde plek als de computer.',
      'Maak er geen foto of scan van en stuur het aan niemand. Is dit blad als bestand opgeslagen? Print het en wis het bestand dan.',
    ],
    who: 'Wie het mag gebruiken',
    whoText:
      'U zelf, of degene die u vervangt volgens de afspraken in uw organisatie. Schrijf op de envelop wie hem heeft geopend, wanneer en waarom.',
    typing: 'Overtypen',
    typingItems: [
      'Kies de kluis in Luwte en dan Wachtwoordzin vergeten, onder het veld voor de wachtwoordzin.',
      'Typ de groepen in de volgorde van de nummers. Hoofdletters, spaties en streepjes maken niet uit.',
      'De letters I, L, O en U komen niet voor; door de nul staat een streep. Bij een tikfout hoort u in welke groep die zit.',
      'Kies daarna een nieuwe wachtwoordzin.',
    ],
    seen: 'Heeft iemand anders het misschien gezien?',
    seenText:
      'Dat kan iedereen overkomen. Maak dezelfde dag nog een nieuw herstelblad voor de kluis en vernietig dit blad. Een kopie van de kluis die ' +
      'al eerder is gemaakt, blijft met dit blad te openen. Ga daarom ook na waar zulke kopieën liggen.',
  },
  en: {
    title: 'Recovery sheet',
    intro:
      'This sheet is the spare key of your vault. Use it when you no longer know the passphrase, or when you are away and somebody ' +
      'else has to take over. Whoever has this sheet and can reach the files of the vault can read everything in it.',
    facts: { vault: 'Vault', reference: 'Reference', createdAt: 'Made on' },
    key: 'The key',
    keep: 'Keeping it safe',
    keepItems: [
      'Put the sheet in an envelope, seal it and write your name and the date across the flap.',
      'Store the envelope in a safe or a cupboard that locks, not in the same place as the computer.',
      'Do not photograph or scan it and send it to nobody. Was this sheet saved as a file? Print it, then delete the file.',
    ],
    who: 'Who may use it',
    whoText:
      'You, or the person who stands in for you as agreed in your organisation. Write on the envelope who opened it, when and why.',
    typing: 'Typing it in',
    typingItems: [
      'Choose the vault in Luwte and then Forgot your passphrase, below the field for the passphrase.',
      'Type the groups in the order of their numbers. Capitals, spaces and dashes do not matter.',
      'The letters I, L, O and U are not used; the zero has a stroke through it. If you mistype, you are told in which group.',
      'Then choose a new passphrase.',
    ],
    seen: 'Might somebody else have seen it?',
    seenText:
      'That can happen to anyone. Make a new recovery sheet for the vault the same day and destroy this one. A copy of the vault that was made ' +
      'before then can still be opened with this sheet. So find out where such copies are, too.',
  },
} as const satisfies { readonly nl: RecoverySheetTexts; readonly en: RecoverySheetTexts };
