import { nl as capture } from './capture-messages.nl.ts';
import { nl as captured } from './captured-messages.nl.ts';
import { nl as collecting } from './collecting-messages.nl.ts';
import { nl as leaving } from './leaving-messages.nl.ts';
import { nl as reading } from './reading-messages.nl.ts';

/** Texts of evidence: adding, the list, the viewer, the chain of custody. B1, u-form. */
export const nl = {
  panel: 'Bewijs',

  capture,
  captured,
  collecting,
  leaving,
  reading,

  add: {
    title: 'Bewijs toevoegen',
    drop: 'Sleep bestanden hierheen',
    paste: 'of plak een schermafdruk met Ctrl+V',
    choose: 'Bestanden kiezen',
    limit: 'Elk soort bestand, tot 4 GB. Het blijft precies zoals het is en wordt versleuteld bewaard.',
    origin: 'Herkomst of incident erbij schrijven',
    incident: 'Hoort bij incident',
    noIncident: 'Het hele dossier',
    sourceUrl: 'Webadres van herkomst',
    sourceUrlHint: 'Geldt voor de bestanden die u hierna toevoegt.',
    capturedAt: 'Wanneer is het vastgelegd?',
    capturedAtHint:
      'Bijvoorbeeld wanneer de schermafdruk is gemaakt. Mag leeg blijven; geldt voor de bestanden die u hierna toevoegt.',
    pasted: (moment: string): string => `schermafdruk ${moment}`,
    queued: (n: number): string => (n === 1 ? '1 bestand in de rij.' : `${n} bestanden in de rij.`),
  },

  queue: {
    title: 'Wordt toegevoegd',
    strip: 'Bewijs wordt versleuteld en bewaard',
    progress: (name: string): string => `Voortgang van ${name}`,
    waiting: 'Wacht',
    sending: (done: string, size: string): string => `${done} van ${size}`,
    finishing: 'Wordt afgerond',
    done: 'Toegevoegd',
    cancelled: 'Geannuleerd. Er is niets bewaard.',
    cancel: (name: string): string => `${name} annuleren`,
    cancelAll: 'Alles annuleren',
    dismiss: 'Lijst opruimen',
    toDossier: 'Naar het dossier',
    left: (n: number): string => (n === 1 ? 'nog 1 bestand' : `nog ${n} bestanden`),
    failures: (n: number): string =>
      n === 1 ? '1 bestand is niet toegevoegd' : `${n} bestanden zijn niet toegevoegd`,
  },

  problems: {
    'too-large': 'Groter dan 4 GB. Splits het bestand of bewaar een kleinere kopie. Er is niets bewaard.',
    unreadable:
      'Dit bestand kan niet worden gelezen: het is verplaatst, veranderd of gewist, een map of afgeschermd. Kies het opnieuw. Er is niets bewaard.',
    changed: 'Dit bestand veranderde tijdens het lezen. Probeer het opnieuw. Er is niets bewaard.',
    'no-room':
      'Er is te weinig ruimte op de schijf. Maak ruimte en probeer het opnieuw. Er is niets bewaard.',
    'disk-failed': 'De schijf gaf een fout. Probeer het opnieuw. Er is niets bewaard.',
    'no-dossier': 'Het dossier of het incident is er niet meer. Er is niets bewaard.',
    closed: 'De kluis is vergrendeld. Er is niets bewaard.',
    'recovery-first': 'Maak eerst het herstelblad af. Er is niets bewaard.',
    'vault-damaged':
      'De bestanden van deze kluis zijn beschadigd. Zet een reservekopie terug, zo nodig met uw beheerder. Er is niets bewaard.',
    busy: 'Luwte heeft het even te druk. Voeg het bestand zo opnieuw toe. Er is niets bewaard.',
    'read-only': 'Deze kluis is alleen open om te lezen. Bij Kluis staat waarom. Er is niets bewaard.',
    'not-confirmed':
      'Het bestand is bewaard, maar de schijf weigerde het bewijs daarvan. Voeg het niet nog een keer toe. Vergrendel de kluis, open hem opnieuw en kijk of het er staat.',
    'name-refused': 'Deze bestandsnaam kan niet worden bewaard. Geef het bestand een andere naam.',
    failed: (reference: string | null): string =>
      reference === null
        ? 'Er ging iets mis. Er is niets bewaard.'
        : `Er ging iets mis (nummer ${reference}). Er is niets bewaard.`,
  },

  list: {
    title: 'Bewijsstukken',
    count: (n: number): string => (n === 1 ? '1 bewijsstuk' : `${n} bewijsstukken`),
    empty:
      'Hier bewaart u schermafdrukken, e-mails en andere bestanden. Maak eerst een schermafdruk; meld of blokkeer daarna.',
    emptyFiltered: 'Bij dit incident is nog geen bewijs.',
    name: 'Bestand',
    kind: 'Soort',
    size: 'Grootte',
    added: 'Toegevoegd',
    fingerprint: 'Vingerafdruk',
    remove: 'Wegleggen',
    menu: (name: string): string => `Acties voor ${name}`,
    removed: 'Het bewijsstuk is weggelegd.',
    restored: 'Het bewijsstuk staat er weer.',
    choose: (name: string): string => `${name} kiezen`,
    chooseAll: 'Alle bewijsstukken kiezen',
    someRemoved: (n: number): string =>
      n === 1 ? 'Het bewijsstuk is weggelegd.' : `${n} bewijsstukken zijn weggelegd.`,
    someRestored: (n: number): string =>
      n === 1 ? 'Het bewijsstuk staat er weer.' : `${n} bewijsstukken staan er weer.`,
    undo: 'Ongedaan maken',
    linked: (n: number): string => (n === 1 ? 'bij een incident' : `bij ${n} incidenten`),
    onlyIncident: 'Alleen bij dit incident',
    showAll: 'Alle bewijsstukken tonen',
  },

  kinds: {
    image: 'Afbeelding',
    pdf: 'PDF',
    email: 'E-mail',
    text: 'Tekst',
    other: 'Ander bestand',
  },

  viewer: {
    back: 'Naar het bewijs',
    details: 'Gegevens',
    preview: 'Voorbeeld',
    custody: 'Wat ermee is gebeurd',
    fingerprint: 'Vingerafdruk (SHA-256)',
    copy: 'Vingerafdruk kopiëren',
    copied: 'Gekopieerd',
    size: 'Grootte',
    mediaType: 'Bestandstype',
    sourceUrl: 'Webadres van herkomst',
    capturedAt: 'Vastgelegd op',
    capturedAtHint: 'Laat de tijd leeg als die niet bekend is.',
    addedAt: 'Toegevoegd op',
    show: 'Tonen',
    hide: 'Weer verbergen',
    veiled: 'Verborgen',
    veiledHint: 'Dat u kijkt, komt te staan bij Wat ermee is gebeurd.',
    loading: 'Wordt ontsleuteld en gecontroleerd',
    fit: 'Passend',
    fullSize: 'Ware grootte',
    zoom: 'Grootte op het scherm',
    imageAlt: (name: string): string => `Afbeelding ${name}`,
    imageFailed: 'Deze afbeelding kan niet worden getekend. Het origineel is ongeschonden bewaard.',
    pages: 'Bladzijden',
    page: (n: number, of: number): string => `Bladzijde ${n} van ${of}`,
    previous: 'Vorige bladzijde',
    next: 'Volgende bladzijde',
    pageKeys: 'Met PageUp en PageDown bladert u.',
    pdfAlt: (name: string, n: number): string => `${name}, bladzijde ${n}`,
    pdfText: 'Tekst van deze bladzijde',
    pdfNoText: 'Op deze bladzijde staat geen leesbare tekst.',
    pdfPassword: 'Deze PDF is met een wachtwoord beveiligd en kan hier niet worden getoond.',
    pdfFailed: 'Deze PDF kan niet worden getoond. Het origineel is ongeschonden bewaard.',
    cut: 'Alleen het begin wordt getoond.',
    from: 'Van',
    to: 'Aan',
    subject: 'Onderwerp',
    date: 'Datum',
    attachments: 'Bijlagen',
    noAttachments: 'geen',
    emailText: 'Tekst van de e-mail',
    tooLarge: 'Dit bestand is te groot om hier te tonen. Het is wel bewaard.',
    unknownKind: 'Dit soort bestand wordt hier niet getoond. Het is wel bewaard.',
    gone: 'Dit bewijsstuk is er niet (meer).',
  },

  custody: {
    imported: 'Toegevoegd',
    viewed: 'Bekeken',
    noted: 'Aantekening',
    exported: 'Geëxporteerd',
    linked: 'Bij een incident gezet',
    unlinked: 'Bij een incident weggehaald',
    derived: 'Kopie gemaakt zonder gegevens over de maker',
    read: 'Woorden gelezen',
    checked: 'Nagekeken',
    described: 'Opgeschreven wanneer en hoe het is vastgelegd',
    collected: 'Opgeschreven wie het verzamelde',
    removed: 'Weggelegd',
    restored: 'Teruggezet',
  },

  damaged: {
    missing: 'Het bestand ontbreekt in de kluis. Zet een reservekopie terug.',
    altered: 'Het bestand is veranderd buiten Luwte om. Het wordt niet getoond. Zet een reservekopie terug.',
    unreadable: 'Het bestand kan niet van de schijf worden gelezen.',
  },
};
