/** The trail of actions, on the screen and in an export, in Dutch. */
export const nl = {
  intro:
    'Alles wat in deze kluis is gedaan, het nieuwste eerst. Hier staat wie wat wanneer deed, nooit wat er in een dossier staat. Elke handeling zit vast aan die ervoor, zodat weghalen of veranderen opvalt.',
  headCode: {
    label: 'Controlecode',
    text: 'Een code die bij elke handeling verandert: het aantal handelingen, en acht tekens die alleen bij precies deze handelingen passen. Schrijf hem op papier of in een verslag. Typ hem later hieronder bij Dossier of controlecode. Vindt Luwte hem terug, en is de hele kluis bij nakijken in orde, dan is er tot dat moment niets veranderd of weggehaald.',
  },
  filter: {
    label: 'Handelingen zoeken',
    actions: 'Wat',
    allActions: 'Alles',
    who: 'Wie',
    anybody: 'Iedereen',
    member: (number: number): string => `Collega ${number}`,
    object: 'Dossier of controlecode',
    from: 'Vanaf',
    until: 'Tot en met',
    clear: 'Alles weer tonen',
    noAction: 'Niets gevonden',
    key: 'Naar het filter van de handelingen',
  },
  table: 'Handelingen, het nieuwste eerst',
  columns: { sequence: 'Nr.', at: 'Wanneer', who: 'Wie', what: 'Wat', object: 'Waarover', count: 'Hoeveel' },
  openDossier: (code: string): string => `Dossier ${code} openen`,
  count: (n: number): string => (n === 1 ? '1 handeling' : `${n.toLocaleString('nl-NL')} handelingen`),
  found: (n: number): string =>
    n === 1 ? '1 handeling gevonden' : `${n.toLocaleString('nl-NL')} handelingen gevonden`,
  foundMore: (n: number): string =>
    `Meer dan ${n.toLocaleString('nl-NL')} handelingen gevonden; de oudere komen als u verder naar beneden gaat`,
  nothing: 'Geen handelingen die hierbij passen. Kies iets anders, of laat alles weer zien.',
  nothingOfCode:
    'Bij deze controlecode hoort geen handeling. Kijk of hij goed is overgetypt. Klopt hij, dan is deze kluis na die tijd veranderd of teruggezet: waarschuw uw beheerder.',
  datesReversed: 'De eerste dag ligt na de laatste. Verander een van de twee.',
  who: { nobody: 'Herstelblad' },
  groups: {
    vault: 'Kluis',
    dossiers: 'Dossiers',
    evidence: 'Bewijs',
    people: 'Personen',
    settings: 'Instellingen',
    other: 'Overig',
  },
  actions: {
    'vault.create': 'Kluis gemaakt',
    'vault.unlock': 'Kluis geopend',
    'vault.failedUnlocks': 'Verkeerde wachtwoordzin getypt',
    'vault.confirmRecovery': 'Herstelblad overgetypt',
    'vault.renewRecovery': 'Nieuw herstelblad gemaakt',
    'vault.fillDemo': 'Verzonnen dossiers gemaakt',
    'vault.addMember': 'Collega toegevoegd',
    'vault.memberNotAdded': 'Collega niet toegevoegd: de schijf weigerde',
    'vault.memberNotFinished': 'Toevoegen van een collega niet afgemaakt',
    'vault.changeMember': 'Gegevens van een collega veranderd',
    'vault.changePassphrase': 'Wachtwoordzin veranderd',
    'vault.passphraseNotChanged': 'Wachtwoordzin niet veranderd: de schijf weigerde',
    'vault.resetPassphrase': 'Nieuwe wachtwoordzin met het herstelblad',
    'vault.slotLost': 'Sleutel van een collega verloren door schade',
    'vault.revokeMember': 'Toegang van een collega ingetrokken',
    'vault.secondPerson': 'Als tweede persoon bevestigd',
    'vault.backup': 'Reservekopie gemaakt',
    'vault.backupOutside': 'Reservekopie gemaakt buiten de kluis',
    'vault.proveRestore': 'Reservekopie op proef teruggezet',
    'vault.restore': 'Reservekopie teruggezet',
    'vault.restoreBeside': 'Reservekopie teruggezet in een nieuwe kluis hiernaast',
    'vault.rescueCopy': 'Nieuwe kluis gemaakt van wat er nog was',
    'vault.check': 'Hele kluis nagekeken',
    'vault.historyGap': 'Ontbrekende handelingen opgemerkt',
    'vault.exportAudit': 'Handelingen geëxporteerd',
    'dossiers.create': 'Dossier gemaakt',
    'dossiers.addReport': 'Melding opgenomen',
    'dossiers.changeStatus': 'Status van een dossier veranderd',
    'dossiers.addNote': 'Notitie geschreven',
    'dossiers.changeNote': 'Notitie veranderd',
    'dossiers.removeNote': 'Notitie weggelegd',
    'dossiers.restoreNote': 'Notitie teruggehaald',
    'dossiers.addIncident': 'Incident vastgelegd',
    'dossiers.changeIncident': 'Incident veranderd',
    'dossiers.removeIncident': 'Incident weggelegd',
    'dossiers.restoreIncident': 'Incident teruggehaald',
    'evidence.createKey': 'Sleutel gemaakt voor bewijs van een dossier',
    'evidence.import': 'Bewijs toegevoegd',
    'evidence.view': 'Bewijs bekeken',
    'evidence.remove': 'Bewijs weggelegd',
    'evidence.restore': 'Bewijs teruggehaald',
    'people.create': 'Persoon opgeschreven',
    'people.update': 'Gegevens van een persoon veranderd',
    'settings.change': 'Instellingen veranderd',
    'settings.idleMinutes': 'Tijd tot vergrendelen veranderd',
    'settings.clipboardSeconds': 'Tijd tot het klembord leeg is veranderd',
    'settings.kdfMemoryMiB': 'Zwaarte van nieuwe sleutels veranderd',
  },
  /** What the number of an action counts; of other actions it says nothing. */
  counts: {
    'vault.failedUnlocks': (n: number): string => `${n} keer`,
    'vault.fillDemo': (n: number): string => (n === 1 ? '1 dossier' : `${n} dossiers`),
    'vault.backupOutside': (n: number): string => (n === 1 ? '1 bewijsbestand' : `${n} bewijsbestanden`),
    'vault.proveRestore': (n: number): string =>
      n === 0 ? 'alles in orde' : n === 1 ? '1 bestand niet in orde' : `${n} bestanden niet in orde`,
    'vault.restore': (n: number): string =>
      n === 0 ? 'alles in orde' : n === 1 ? '1 bestand niet in orde' : `${n} bestanden niet in orde`,
    'vault.restoreBeside': (n: number): string =>
      n === 0 ? 'alles in orde' : n === 1 ? '1 bestand niet in orde' : `${n} bestanden niet in orde`,
    'vault.rescueCopy': (n: number): string =>
      n === 0
        ? 'of er handelingen weg zijn, is niet bekend'
        : n === 1
          ? 'minstens 1 handeling weg'
          : `minstens ${n} handelingen weg`,
    'vault.check': (n: number): string =>
      n === 0 ? 'alles in orde' : n === 1 ? '1 ding niet in orde' : `${n} dingen niet in orde`,
    'vault.exportAudit': (n: number): string =>
      n === 1 ? '1 handeling' : `${n.toLocaleString('nl-NL')} handelingen`,
    'settings.change': (n: number): string => (n === 1 ? '1 minuut' : `${n} minuten`),
    'settings.idleMinutes': (n: number): string => (n === 1 ? '1 minuut' : `${n} minuten`),
    'settings.clipboardSeconds': (n: number): string => (n === 1 ? '1 seconde' : `${n} seconden`),
    'settings.kdfMemoryMiB': (n: number): string => `${n} MiB geheugen`,
  },
  /** For a code that this Luwte has no words for, as in a vault that a later one wrote in. */
  otherAction: (code: string): string => `Andere handeling (${code})`,
  export: {
    open: 'Exporteren…',
    title: 'Handelingen exporteren',
    text: (entries: string): string =>
      `Er komt een bestand voor een spreadsheet (CSV) met ${entries}. Daarin staan namen van collega’s en codes van dossiers. Het bestand ligt buiten de kluis en is niet versleuteld.`,
    chosen: 'de handelingen die u nu gekozen heeft',
    entered: 'Dat u dit exporteert, komt zelf ook in de lijst.',
    notEntered:
      'Deze kluis is nu alleen te lezen. Dat u dit exporteert, kan daarom niet in de lijst komen. Schrijf zelf op dat u het deed.',
    fileName: 'Naam van het bestand',
    suggestedName: (day: string): string => `Handelingen ${day}.csv`,
    action: 'Exporteren',
    saved: (entries: string, path: string): string => `Geëxporteerd: ${entries}, in ${path}`,
    errors: {
      FOLDER_NOT_READABLE:
        'Deze map kan niet worden gelezen. Er is geen bestand gemaakt. Kies een andere map.',
      FOLDER_NOT_WRITABLE:
        'In deze map mag Luwte niets schrijven. Er is geen bestand gemaakt. Kies een andere map.',
      NAME_TAKEN: 'Er staat hier al een bestand met deze naam. Kies een andere naam.',
      NAME_REFUSED: 'Deze naam kan niet op elke computer. Gebruik letters, cijfers, spaties en streepjes.',
      DISK_FULL:
        'De schijf is vol. Er is geen bestand gemaakt en er is niets verloren. Maak ruimte vrij, of kies een map op een andere schijf.',
    },
  },
  csv: {
    organisation: 'Organisatie',
    vault: 'Kluis',
    madeAt: 'Gemaakt op',
    headCodeOfAll: 'Controlecode van alle handelingen',
    total: 'Handelingen in de kluis',
    entries: 'Handelingen in dit bestand',
    sequence: 'Nummer',
    moment: (zone: string): string => `Wanneer (${zone})`,
    momentUtc: 'Wanneer (UTC)',
    who: 'Wie',
    slot: 'Kenmerk van wie',
    what: 'Wat',
    action: 'Code van wat',
    dossier: 'Dossier',
    object: 'Kenmerk van waarover',
    count: 'Aantal',
    headCode: 'Controlecode',
  },
};
