/** What is open when a dossier is closed, acute danger that was reported, unfinished reports. B1, u-form. */
export const nl = {
  closing: {
    title: 'Dossier afsluiten',
    open: 'Dit staat nog open:',
    openLine: 'Nog open:',
    matters: {
      danger: (n: number): string =>
        n === 1 ? '1 melding van direct gevaar' : `${n} meldingen van direct gevaar`,
      response: (n: number): string =>
        n === 1 ? '1 melding zonder eerste antwoord' : `${n} meldingen zonder eerste antwoord`,
      untold: (n: number): string =>
        n === 1
          ? '1 melding waar de betrokkene nog niet van weet'
          : `${n} meldingen waar de betrokkene nog niet van weet`,
      complaint: (n: number): string =>
        n === 1 ? '1 termijn voor een klacht' : `${n} termijnen voor een klacht`,
      collecting: (n: number): string =>
        n === 1 ? '1 keer verzamelen door een ander' : `${n} keer verzamelen door een ander`,
      action: (n: number): string => (n === 1 ? '1 actie' : `${n} acties`),
      filing: (n: number): string =>
        n === 1 ? '1 aangifte die nog niet is gedaan' : `${n} aangiften die nog niet zijn gedaan`,
      feedback: (n: number): string =>
        n === 1
          ? '1 aangifte waarvan de afloop nog niet bekend is'
          : `${n} aangiften waarvan de afloop nog niet bekend is`,
      letter: (n: number): string =>
        n === 1 ? '1 brief waarop nog geen antwoord is' : `${n} brieven waarop nog geen antwoord is`,
    },
    stops:
      'Sluit u toch af, dan staan de antwoorden die u beloofde en het vertellen aan de betrokkene niet meer in Vandaag. Heropent u het dossier, dan staan ze er weer.',
    stays:
      'Direct gevaar blijft in Vandaag staan. Klachttermijnen, verzamelen en acties ook, als er een dag bij staat.',
    anyway: 'Toch afsluiten',
    back: (status: string): string => `De status is weer: ${status}.`,
  },
  danger: {
    reported: (moment: string): string => `Direct gevaar gemeld op ${moment}.`,
    ask: 'Is iedereen nu veilig?',
    safe: 'Het gevaar is voorbij',
    saidSafe: 'Vastgelegd: het gevaar is voorbij.',
    lasts: 'Het gevaar is er toch nog',
    saidLasts: 'Het gevaar staat weer open.',
    over: (moment: string): string => `Ja. Voorbij sinds ${moment}`,
    line: 'Direct gevaar gemeld.',
    lineOver: (moment: string): string => `Direct gevaar gemeld; voorbij sinds ${moment}.`,
    forOther:
      'Belt er iemand anders? Kies dan hieronder wie het meldt. De stappen gaan dan over de betrokkene.',
    promise: 'Bij direct gevaar: vandaag nog. Maak het leeg als u niets heeft beloofd.',
  },
  unfinished: {
    title: 'Er ligt nog een melding die niet af is',
    list: 'Niet afgemaakte meldingen',
    begin: 'Nieuwe melding beginnen',
    another: 'Een andere melding beginnen',
    each: 'Elke melding wordt apart bewaard. Er gaat niets verloren.',
    nameless: 'nog geen naam',
    about: (name: string): string => `Verder schrijven: ${name}`,
    readAbout: (name: string): string => `Lezen: ${name}`,
  },
  outside: {
    choice: 'Iemand van buiten de kluis',
    name: 'Naam van het aanspreekpunt',
    nameMissing: 'Vul de naam in van het aanspreekpunt.',
    function: 'Wie is dat voor de betrokkene?',
    functionHint: 'Bijvoorbeeld: oud-collega, huisarts, vertrouwenspersoon van een andere organisatie.',
    reach: 'Hoe en wanneer is deze persoon te bereiken?',
    hint: 'Deze persoon ziet niets van de kluis. Vertel alleen wat de betrokkene goed vindt.',
  },
  origin: {
    label: 'Kwam het van binnen of van buiten?',
    hint: 'Zit de afzender in de eigen organisatie? Bedenk dan wie dit mag weten.',
    asTrigger: (origin: string): string => `Zoals bij de aanleiding: ${origin.toLowerCase()}`,
  },
};
