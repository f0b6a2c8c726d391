/** What is known of a person beyond name and function, and who turned out to be the same. B1, u-form. */
export const nl = {
  work: {
    title: 'Werk',
    contract: 'Soort aanstelling',
    unknown: 'Nog niet bekend',
    attention:
      'Dit verdient extra aandacht. Wat er is gebeurd, mag niet meetellen bij een besluit over de aanstelling of de verlenging ervan.',
    elected: 'Gekozen volksvertegenwoordiger?',
    electedHint:
      'Bij belediging, smaad en laster is voor de meeste mensen een klacht nodig. Voor wie gekozen is, kan dat anders zijn.',
    electeds: { unknown: 'Nog niet bekend', yes: 'Ja', no: 'Nee' },
    groups: 'Hoort bij',
    groupsChoose: 'Kies een groep, of laat dit leeg',
    positions: 'Andere werkgevers of afdelingen',
    positionsHint:
      'Werkt deze persoon ook ergens anders? Dan weet u met wie u afspraken maakt, als de betrokkene dat goedvindt.',
    position: (n: number) => `Werkgever of afdeling ${n}`,
    organisation: 'Organisatie of afdeling',
    unit: 'Onderdeel',
    function: 'Functie',
    contact: 'Met wie spreekt u daar?',
    add: 'Werkgever of afdeling toevoegen',
    remove: (n: number) => `Werkgever of afdeling ${n} weghalen`,
  },
  addresses: {
    title: 'Adressen en nummers',
    hint: 'Hieraan herkent u wie belt of schrijft. Privégegevens blijven zo ook buiten de stukken van de aangifte.',
    kind: 'Soort',
    kinds: { mail: 'E-mail', phone: 'Telefoon', account: 'Account', home: 'Woonadres' },
    platform: 'Platform',
    text: (n: number) => `Adres of nummer ${n}`,
    add: 'Adres of nummer toevoegen',
    remove: (n: number) => `Adres of nummer ${n} weghalen`,
  },
  attention: {
    title: 'Wat extra aandacht vraagt',
    needsConsent:
      'Dit kan gaan over gezondheid, afkomst, geloof, geaardheid of overtuiging. Schrijf het alleen op als de betrokkene dat uitdrukkelijk goedvindt. Leg die toestemming eerst vast.',
    toConsent: 'Naar de toestemmingen',
    hidden: 'Hier staat iets, maar de toestemming ervoor is er niet (meer). Daarom wordt het niet getoond.',
    erase: 'Wissen wat hier staat',
    erased: 'Gewist.',
    vulnerabilities: 'Waar letten we op?',
    vulnerability: 'In eigen woorden',
    what: 'Wat u dan doet',
  },
  merge: {
    title: 'Dezelfde persoon',
    hint: 'Staat deze persoon nog een keer in de kluis? Voeg ze samen. U kunt dat altijd terugdraaien.',
    search: 'Dit is dezelfde persoon als…',
    searchHint: 'Typ een naam, een mailadres of een nummer.',
    none: 'Niemand anders gevonden.',
    dossiers: (codes: readonly string[]) => (codes.length === 0 ? 'geen dossier' : codes.join(', ')),
    question: (name: string, codes: readonly string[]) =>
      codes.length === 0
        ? `${name} wordt samengevoegd met deze persoon.`
        : `${name} wordt samengevoegd met deze persoon. Meegaan: ${codes.join(', ')}.`,
    keeps: 'De gegevens hierboven blijven staan. Wat bij de ander stond, ziet u hieronder terug.',
    confirm: 'Samenvoegen',
    cancel: 'Annuleren',
    choose: (name: string) => `${name} kiezen`,
    done: 'De twee zijn samengevoegd.',
    history: 'Samengevoegd met',
    line: (moment: string, by: string) => (by === '' ? moment : `${moment}, door ${by}`),
    undone: (moment: string) => `teruggedraaid ${moment}`,
    undo: (name: string) => `Samenvoegen met ${name} terugdraaien`,
    undid: 'Het zijn weer twee personen.',
    errors: {
      CANNOT_MERGE:
        'Deze twee kunnen niet (meer) worden samengevoegd. Open het dossier opnieuw en kijk wie het zijn.',
      MERGED_SINCE: 'Deze persoon is later zelf samengevoegd met iemand anders. Draai dat eerst terug.',
    },
  },
  errors: {
    CONSENT_NEEDED:
      'Voor wat extra aandacht vraagt, is er geen toestemming (meer). Er is nog niets opgeslagen.',
  },
};
