/** Texts of the part `route`: norms, the tree, where it leads, who files. B1, u-form. */
export const routeNl = {
  norms: 'Wat het uitgangspunt is',
  normsHint: 'Afwijken mag, met een reden. Die schrijft u op bij het besluit.',
  /** Counts decisions and choices of who files, so that deciding anew in one dossier counts again. */
  deviated: (inVault: number, inDossier: number): string =>
    `In deze kluis is hier ${inVault} keer van afgeweken, waarvan ${inDossier} keer in dit dossier.`,
  police: {
    none: 'Het protocol vraagt hier geen aangifte.',
    optional: 'Aangifte kan. Overleg met de betrokkene.',
    default: 'Aangifte is hier het uitgangspunt, het liefst door de organisatie.',
  },
  explain: 'De betrokkene wil geen aangifte. Dat telt. Schrijf bij het besluit op waarom u afwijkt.',
  tree: 'De weg door de beslisboom',
  answerOtherwise: 'Anders antwoorden',
  followFacts: 'Volgens de gegevens',
  answerFrom: {
    dossier: (facts: string): string => (facts === '' ? 'Uit het dossier' : `Uit het dossier: ${facts}`),
    assumed: (facts: string): string =>
      facts === ''
        ? 'Nog niet bekend; tot dan geldt dit antwoord'
        : `Nog niet bekend: ${facts}. Tot die tijd geldt dit antwoord.`,
    person: (facts: string): string => (facts === '' ? 'Zelf geantwoord' : `Zelf ingevuld: ${facts}`),
  },
  factIs: (fact: string, value: string): string => `${fact} (${value})`,
  proposed: (answer: string): string => `De gegevens zeggen: ${answer}`,
  answered: (question: string, answer: string): string => `${question} ${answer}. Bewaard.`,
  routes: 'Waar dit naartoe leidt',
  routesEmpty: 'De beslisboom leidt hier nergens naartoe. Kies bij het besluit zelf een route.',
  who: 'Wie',
  term: 'Wanneer',
  terms: {
    working: (days: number): string =>
      days === 0
        ? 'Vandaag nog'
        : days === 1
          ? 'Binnen 1 werkdag na het besluit'
          : `Binnen ${days} werkdagen na het besluit`,
    calendar: (days: number): string =>
      days === 0
        ? 'Vandaag nog'
        : days === 1
          ? 'Binnen 1 dag na het besluit'
          : `Binnen ${days} dagen na het besluit`,
  },
  contacts: 'Bij wie',
  handOver: 'Wat u meegeeft',
  opened: 'Waarom',
  always: 'Dit hoort er altijd bij.',
  consent: 'Toestemming',
  toPolice: 'Naar het onderdeel Politie',
  toPapers: 'Naar stappenplan en brieven',
  toConsent: 'Naar toestemming',
  ladder: 'Online reageren: welke trede past',
  filer: 'Wie doet aangifte?',
  filerHint:
    'Het liefst de organisatie: dan staat het adres van de organisatie in de stukken, niet dat van de betrokkene.',
  filerNone: 'Nog niet gekozen.',
  filers: {
    organisation: 'De organisatie doet aangifte',
    person: 'De betrokkene doet zelf aangifte',
    nobody: 'Er komt geen aangifte',
  },
  wish: 'Wie wilde dat zo?',
  wishes: {
    person: 'De betrokkene',
    organisation: 'De organisatie',
    together: 'Samen besloten',
  },
  filerChoose: 'Kiezen',
  filerAgain: 'Anders kiezen',
  filerTitle: 'Wie doet aangifte?',
  filerMissing: 'Kies wie aangifte doet.',
  wishMissing: 'Kies wie dat zo wilde.',
  reasonKind: 'Waarom wijkt u af?',
  reasonChoose: 'Kies een reden',
  reasonKindMissing: 'Kies een soort reden.',
  reasonWords: 'In eigen woorden',
  reasonWordsMissing: 'Schrijf in een of twee zinnen op waarom.',
  reasonHint: 'Aangifte door de organisatie is hier het uitgangspunt. Afwijken mag. Schrijf op waarom.',
  words: 'Toelichting',
  filerSave: 'Bewaren',
  filerSaved: 'Vastgelegd wie aangifte doet.',
  filerHistory: (n: number): string => (n === 1 ? '1 eerdere keuze' : `${n} eerdere keuzes`),
  filerLine: (filer: string, wish: string, moment: string): string => `${filer}. ${wish}, ${moment}.`,
};
