import { nl as letterhead } from './letterhead-messages.nl.ts';
import { nl as term } from './term-messages.nl.ts';

/** The settings screen, in Dutch. */
export const nl = {
  title: 'Instellingen',
  back: 'Terug naar waar u was',
  saved: 'Opgeslagen',
  device: {
    title: 'Deze computer',
    language: 'Taal van het scherm',
    languages: { nl: 'Nederlands', en: 'English' },
    colourScheme: 'Kleuren',
    colourSchemes: { auto: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
    singleKeys: 'Losse toetsen',
    singleKeysHint:
      'N, B, G en een letter, /, ?. Zet dit uit als u spraak of een schermlezer gebruikt en ze in de weg zitten.',
    dayNotice: 'Melden wat er vandaag moet',
    dayNoticeHint:
      'Een melding van uw computer met alleen een aantal, na het openen van de kluis en als er een nieuwe dag begint.',
    screenSeen:
      'Op deze computer kan Luwte zich niet altijd verbergen voor schermfoto’s. Wie uw gedeelde scherm ziet, kan ook dit venster zien.',
  },
  vault: {
    title: 'Deze kluis',
    hint: 'Dit geldt voor iedereen die deze kluis opent.',
    idleMinutes: 'Vergrendelen na (minuten)',
    idleMinutesHint: (least: number, most: number, standard: number) =>
      `Van ${least} tot en met ${most}, gewoonlijk ${standard}. Zonder toets of klik gaat de kluis na deze tijd vanzelf op slot, zodat niemand meeleest als u wegloopt. Zolang er een bestand wordt toegevoegd, telt dat als werk.`,
    screenLockUntold: (minutes: number) =>
      `Deze computer vertelt Luwte niet wanneer het scherm op slot gaat. Daarom gaat de kluis hier na ten hoogste ${minutes} minuten vanzelf op slot, ook als u een langere tijd kiest. Loopt u weg? Druk dan op Ctrl+L.`,
    clipboardSeconds: 'Klembord wissen na (seconden)',
    clipboardSecondsHint: (least: number, most: number, standard: number) =>
      `Van ${least} tot en met ${most}, gewoonlijk ${standard}. Wat u uit Luwte kopieert, kan elk ander programma lezen. Luwte wist het na deze tijd en bij het vergrendelen, als het er dan nog staat.`,
    kdfMemoryMiB: 'Geheugen per wachtwoordzin (MiB)',
    kdfMemoryMiBHint: (least: number, most: number, standard: number) =>
      `Van ${least} tot en met ${most}, gewoonlijk ${standard}. Meer geheugen maakt het raden van een wachtwoordzin moeilijker en het openen iets trager. Dit geldt voor elke wachtwoordzin die hierna wordt ingesteld. Zolang u niets kiest, meet Luwte zelf wat deze computer aankan.`,
    explained: (reason: string) => `Minder veilig dan gewoonlijk, want: ${reason}`,
    reason: 'Waarom kan dit hier?',
    reasonHint:
      'U kiest iets dat minder veilig is dan gewoonlijk. Schrijf op waarom dat hier toch kan. Het komt bij de instelling te staan, voor iedereen die deze kluis opent.',
    save: 'Opslaan',
    outOfRange: (least: number, most: number) => `Kies een heel getal van ${least} tot en met ${most}.`,
    errors: { REASON_NEEDED: 'Schrijf eerst op waarom dit hier kan. Er is nog niets veranderd.' },
  },
  term,
  letterhead,
  about: {
    title: 'Over deze kluis',
    organisation: 'Organisatie',
    kind: 'Soort organisatie',
    kinds: { university: 'Universiteit', party: 'Politieke partij' },
    caseTag: 'Kenmerk van dossiers',
    timeZone: 'Tijdzone',
    member: 'U bent',
    memberWithRole: (name: string, role: string) => `${name}, ${role}`,
    place: 'Plek op deze computer',
    demo: 'Dit is een voorbeeldkluis: alles erin is verzonnen en de wachtwoordzin is geen geheim.',
    app: 'Over Luwte',
    licence:
      'Luwte is vrije software onder de AGPL-3.0-only. U mag het gebruiken, bekijken, aanpassen en doorgeven onder die voorwaarden. Luwte geeft geen juridisch advies.',
  },
};
