import { nl as after } from './police-after-messages.nl.ts';
import { nl as leaving } from './police-leaving-messages.nl.ts';
import { nl as privacy } from './police-privacy-messages.nl.ts';
import { nl as what } from './police-what-messages.nl.ts';
import { nl as who } from './police-who-messages.nl.ts';

const count = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);

const filed =
  'Deze aangifte is gedaan. Wie dat deed, waarvan, wat erin staat en wat er meeging, blijft zo. Klopt het niet? Haal bij Daarna de stap ‘De aangifte is gedaan’ weg, wijzig het, en leg de stap dan opnieuw vast.';

/** Preparing a report to the police, step by step. B1, u-form. */
export const nl = {
  title: 'Politie',
  intro:
    'Hier maakt u een aangifte klaar, stap voor stap. U ziet steeds wat er nog mist. Er gaat niets naar de politie voordat u het zelf exporteert en afgeeft.',
  noAdvice:
    'Luwte spreekt van een vermoeden en geeft geen juridisch advies. Twijfelt u? Overleg met de politie of een jurist.',
  list: {
    label: 'Aangiften in dit dossier',
    empty:
      'Er is nog geen aangifte in dit dossier. U kunt rustig beginnen: stoppen en later verdergaan kan altijd.',
    start: 'Aangifte voorbereiden',
    another: 'Nog een aangifte',
    started: 'De aangifte staat klaar om in te vullen.',
    back: 'Alle aangiften',
    name: (offences: string): string => (offences === '' ? 'Aangifte' : `Aangifte: ${offences}`),
    begun: (day: string): string => `begonnen op ${day}`,
    caseNumber: (number: string): string => `nummer ${number}`,
  },
  filed,
  filers: { organisation: 'De organisatie', person: 'De betrokkene zelf' },
  states: {
    preparing: 'In voorbereiding',
    filed: 'Aangifte gedaan',
    'taken-up': 'De politie is ermee bezig',
    dismissed: 'Niet verder vervolgd (sepot)',
    'complaint-12': 'Klacht bij het gerechtshof (artikel 12)',
    hearing: 'Zitting bij de rechter',
    verdict: 'Uitspraak',
    stopped: 'Gestopt',
  },
  advised: (moment: string, relative: string): string =>
    `Doe aangifte het liefst uiterlijk ${moment} (${relative}): dan is alles nog vers.`,
  askFeedback: (moment: string, relative: string): string =>
    `Vraag de politie op ${moment} (${relative}) hoe het ermee staat.`,
  steps: {
    label: 'Stappen van de aangifte',
    who: 'Wie doet aangifte',
    what: 'Wat gaat mee',
    privacy: 'Privégegevens',
    requests: 'Verzoeken',
    leaving: 'Bekijken en exporteren',
    after: 'Daarna',
    done: 'klaar',
    todo: 'nog te doen',
    open: (n: number): string => count(n, 'punt open', 'punten open'),
    next: (step: string): string => `Verder: ${step}`,
    keys: 'De toetsen [ en ] gaan naar de vorige en de volgende stap.',
    previousKey: 'Vorige stap van de aangifte',
    nextKey: 'Volgende stap van de aangifte',
  },
  /** What still asks for attention, by the check that says so. */
  checks: {
    label: 'Wat nog open staat',
    blocks: 'Nodig',
    advises: 'Aan te raden',
    offences: 'kies waarvan aangifte wordt gedaan.',
    facts: 'kies wat er is gebeurd. Er gaat nog geen incident mee.',
    exhibits: 'er gaat nog geen bewijsstuk mee.',
    'exhibits-without-fact': (n: number): string =>
      `${count(n, 'bewijsstuk hoort', 'bewijsstukken horen')} bij geen incident dat meegaat. De brief zegt er dan geen afzender, tekst of strafbaar feit bij. Open het stuk en zet het bij een incident.`,
    'facts-without-exhibit': (n: number): string =>
      `${count(n, 'incident heeft', 'incidenten hebben')} geen bewijsstuk.`,
    'facts-without-offence': (n: number): string =>
      `bij ${count(n, 'incident', 'incidenten')} staat niet welk strafbaar feit u vermoedt.`,
    declarant: 'vul in wie ondertekent en hoe de politie die persoon bereikt.',
    'organisation-address':
      'het adres van de organisatie ontbreekt. Dat komt in de aangifte, zodat er geen privéadres in hoeft. Vul het in bij Instellingen, onder Briefhoofd.',
    mandate: (n: number): string =>
      `een getekende machtiging voor ${count(n, 'feit', 'feiten')}, of een reden waarom die er niet is. Zonder dat kunt u straks niet vastleggen dat de organisatie aangifte deed.`,
    'mandate-facts': (n: number): string =>
      `${count(n, 'incident werd', 'incidenten werden')} pas bekend nadat de machtiging was getekend. Daarvoor is een nieuwe machtiging nodig. Zonder die machtiging loopt de termijn door.`,
    consent: 'toestemming van de betrokkene voor deze aangifte. Die is er nog niet.',
    /** In place of that, where something was said. */
    consentIs: {
      refused: (day: string): string =>
        `toestemming van de betrokkene voor deze aangifte. Die is geweigerd op ${day}. Exporteert u toch, dan vraagt Luwte waarom.`,
      withdrawn: (day: string): string =>
        `toestemming van de betrokkene voor deze aangifte. Die is ingetrokken op ${day}. Exporteert u toch, dan vraagt Luwte waarom.`,
      expired: (day: string): string =>
        `toestemming van de betrokkene voor deze aangifte. Die gold tot en met ${day}. Exporteert u toch, dan vraagt Luwte waarom.`,
    },
    requests: 'u vraagt nog niets aan de politie. Kijk wat hier helpt.',
    'private-data-known':
      'er is niets of te weinig bekend om op te zoeken. Vul de privégegevens van de betrokkene aan, of lees alles zelf na en schrijf op waarom het pakket weg kan.',
    scan: (n: number): string =>
      `${count(n, 'bestand moet', 'bestanden moeten')} nog worden nagekeken op privégegevens.`,
    findings: (n: number): string => `${count(n, 'vondst wacht', 'vondsten wachten')} op uw keuze.`,
    'captured-by': (n: number): string =>
      `bij ${count(n, 'bewijsstuk', 'bewijsstukken')} staat niet wie het vastlegde, wanneer, of hoe. Open het stuk om dat aan te vullen.`,
  },
  requests: {
    intro:
      'Wat hier is aangevinkt, komt als verzoek in het pakket. Vraag het ook hardop aan het bureau. Na de aangifte vult u hier in wat het antwoord was.',
    hints: {
      'vpt-code':
        'Voor geweld tegen mensen met een publieke taak. Zonder deze code gelden de landelijke afspraken vaak niet.',
      ela: 'De landelijke afspraken van politie en Openbaar Ministerie (OM): voorrang, snelle behandeling, bericht over de voortgang.',
      protection: 'Wat de politie kan doen voor de veiligheid van de betrokkene.',
      feedback: 'Bericht over wat er met de aangifte gebeurt.',
      damages: 'Geld voor de schade, van wie het deed.',
      'contact-before-release': 'Bericht voordat een verdachte vrijkomt.',
    },
    names: {
      'vpt-code': 'VPT-code bij de aangifte',
      ela: 'Eenduidige Landelijke Afspraken (ELA)',
      protection: 'Bescherming',
      feedback: 'Terugkoppeling',
      damages: 'Schadevergoeding',
      'contact-before-release': 'Contact vóór een vrijlating',
    },
    legend: 'Wat vraagt u aan de politie?',
    all: 'Alles vragen',
    damages: 'Welke schade?',
    damagesHint: 'Bijvoorbeeld een nieuw slot, kosten van hulp, gemiste uren. Bedragen mogen later.',
    state: (request: string): string => `Antwoord: ${request}`,
    stateNames: { asked: 'Gevraagd', granted: 'Toegezegd', refused: 'Geweigerd' },
  },
  form: { save: 'Opslaan', saved: 'Opgeslagen.' },
  who: who.who,
  mandate: who.mandate,
  what,
  privacy,
  leaving,
  after,
  errors: {
    FILER_NOBODY:
      'Er is gekozen dat er geen aangifte komt. Wilt u toch aangifte doen? Kies dan eerst wie dat doet.',
    REPORT_FILED: filed,
    MANDATE_USED:
      'Met deze machtiging is aangifte gedaan. Zij blijft daarom staan. Klopt het niet? Haal bij Daarna eerst de stap ‘De aangifte is gedaan’ weg.',
    MANDATE_MISSING:
      'Voor een feit waarvoor een klacht nodig is, doet de organisatie alleen aangifte met een machtiging die op of voor die dag is getekend, of met een reden. Leg die eerst vast bij Wie doet aangifte.',
    TOO_MANY_EXHIBITS:
      'Er kunnen hoogstens 2.000 incidenten en 2.000 bewijsstukken mee. Verdeel ze over meer aangiften. Er is niets veranderd.',
    EVIDENCE_UNKNOWN: 'Dit bewijsstuk staat niet meer in dit dossier. Kies een ander bewijsstuk.',
    STEP_OUT_OF_ORDER:
      'Dit past niet in de volgorde: leg eerst vast dat de aangifte is gedaan, en doe dat één keer.',
    STEP_TOO_LATE: 'Deze dag ligt in de toekomst. Vul in wanneer het is gebeurd.',
    NOT_FOUND: 'Dit is er niet (meer). Misschien heeft een collega het weggelegd.',
  },
};
