/** Who can open the vault, and the way in with the recovery sheet, in Dutch. */
export const nl = {
  intro:
    'Iedereen hieronder opent deze kluis met een eigen wachtwoordzin en kan dan alles lezen wat erin staat. Sluiers en afspraken binnen de kluis zijn hoffelijkheid onder collega’s, geen slot.',
  one: 'U bent de enige die deze kluis kan openen. Met een tweede persoon erbij gaat het werk door als u er niet bent.',
  list: 'Kan de kluis openen',
  former: 'Kan niet meer openen',
  columns: {
    name: 'Naam en rol',
    disciplines: 'Denkt mee als',
    substitute: 'Vervanger',
    actions: 'Wat u kunt doen',
  },
  self: 'dat bent u',
  unknown: 'Onbekend',
  unknownHint:
    'Van deze persoon weet de database niets. Dat kan als er een oudere kopie is teruggezet. Kent u deze sleutel niet, trek hem dan in.',
  since: (moment: string) => `sinds ${moment}`,
  until: (from: string, until: string) => `van ${from} tot ${until}`,
  none: 'geen',
  fields: {
    name: 'Naam',
    role: 'Rol',
    roleHint:
      'De taak in uw organisatie, in uw eigen woorden. Bijvoorbeeld vertrouwenspersoon of coördinator meldpunt.',
    disciplines: 'Denkt mee als',
    disciplinesHint:
      'Als wie anderen deze persoon kunnen vragen om mee te denken. Kies er zo veel als nodig is. Het verandert niets aan wat deze persoon kan openen.',
    substitute: 'Vervanger',
    substituteHint: 'Wie het overneemt als deze persoon er niet is.',
    nobody: 'Niemand',
  },
  add: {
    action: 'Iemand toevoegen',
    title: 'Iemand toevoegen',
    intro:
      'Vul in wie erbij komt en typ uw eigen wachtwoordzin. Daarna kiest deze persoon zelf een wachtwoordzin, hier achter deze computer.',
    own: 'Uw eigen wachtwoordzin',
    ownHint: 'Zo staat vast dat u dit bent.',
    next: 'Verder',
    choose: (name: string) => `Laat ${name} nu zelf een wachtwoordzin kiezen`,
    chooseText:
      'Geef het toetsenbord en kijk even weg: alleen deze persoon hoort de wachtwoordzin te kennen. U heeft er tien minuten voor.',
    write:
      'Schrijf de wachtwoordzin op tot u hem uit uw hoofd kent, en bewaar het briefje zoals u een huissleutel bewaart. Vergeten? Dan helpt alleen het herstelblad.',
    finish: 'Toevoegen',
    finishing: 'De sleutel wordt gemaakt. Met veel mensen in de kluis duurt dat langer.',
    done: (name: string) => `${name} kan de kluis nu openen.`,
  },
  edit: {
    action: 'Wijzigen',
    actionFor: (name: string) => `Wijzigen: ${name}`,
    title: 'Gegevens wijzigen',
    done: 'De wijziging is opgeslagen.',
  },
  passphrase: {
    action: 'Mijn wachtwoordzin veranderen',
    title: 'Uw wachtwoordzin veranderen',
    intro:
      'Alleen uw eigen sleutel verandert. Kopieën en reservekopieën die er al zijn, gaan nog open met uw oude wachtwoordzin.',
    present: 'Uw wachtwoordzin van nu',
    next: 'Nieuwe wachtwoordzin',
    save: 'Veranderen',
    saving: 'Uw nieuwe wachtwoordzin wordt vastgelegd.',
    done: 'Uw nieuwe wachtwoordzin geldt vanaf nu.',
  },
  revoke: {
    action: 'Toegang intrekken',
    actionFor: (name: string) => `Toegang intrekken: ${name}`,
    title: 'Toegang intrekken',
    text: (name: string) =>
      `${name} kan deze kluis daarna niet meer openen. De kluis krijgt een nieuwe sleutel; de wachtwoordzinnen van de anderen blijven gelden.`,
    copies: (name: string) =>
      `Eerlijk is eerlijk: kopieën en reservekopieën die al gemaakt zijn, blijven voor ${name} te lezen met de oude wachtwoordzin. Luwte kan die niet terughalen. Ga na waar ze liggen.`,
    sheet:
      'Het herstelblad van nu werkt dan ook niet meer. U krijgt meteen een nieuw blad om af te drukken en over te typen.',
    own: 'Uw eigen wachtwoordzin',
    second: 'Tweede persoon',
    secondHint: 'Niet verplicht. Een collega bevestigt dan met de eigen wachtwoordzin dat dit klopt.',
    nobody: 'Niemand',
    secondPassphrase: 'Wachtwoordzin van de tweede persoon',
    confirm: 'Ja, toegang intrekken',
    done: (name: string) => `De toegang van ${name} is ingetrokken.`,
    doneUnknown: 'De toegang is ingetrokken.',
    newSheet:
      'Dit is een nieuw herstelblad. Het oude blad opent deze kluis niet meer, alleen nog reservekopieën van eerder. Vernietig dat oude blad. Typ het nieuwe blad voor een deel over; daarna bent u terug bij Mensen.',
    busy: 'De kluis krijgt een nieuwe sleutel. Bij een grote kluis duurt dat even; u hoeft niets te doen.',
  },
  sheet: {
    title: 'Herstelblad',
    made: (moment: string) => `Het herstelblad van deze kluis is gemaakt op ${moment}.`,
    confirmed: (moment: string) => `Het is overgetypt op ${moment}.`,
    unconfirmed:
      'Het is nog niet overgetypt, dus Luwte weet niet of iemand het heeft. Maak voor de zekerheid een nieuw.',
    why: 'Kwijt, of misschien door een ander gezien? Maak een nieuw blad. Het oude werkt dan niet meer voor deze kluis.',
    renew: 'Nieuw herstelblad maken',
    renewText:
      'Typ uw wachtwoordzin, dan maakt Luwte een nieuw blad. Het blad van nu werkt daarna niet meer. U typt het nieuwe daarna voor een deel over.',
  },
  recover: {
    link: 'Wachtwoordzin vergeten?',
    title: (name: string) => `${name} openen met het herstelblad`,
    unknownTitle: 'Openen met het herstelblad',
    intro: 'Pak het herstelblad van deze kluis.',
    typing:
      'Typ de dertien groepen over, in de volgorde van de nummers. U kunt de hele sleutel ook in één keer plakken.',
    hint: 'De letters I, L, O en U komen niet voor: een rondje met een streep is een nul. Hoofdletters maken niet uit.',
    groups: 'Herstelsleutel',
    wrongGroup: 'Deze groep klopt niet. Kijk op het blad en typ hem nog een keer.',
    emptyGroup: 'Typ deze groep.',
    next: 'Verder',
    looking: 'Luwte kijkt of deze sleutel past.',
    back: 'Terug naar de wachtwoordzin',
    who: 'Wie bent u?',
    whoText:
      'De sleutel past. Kies uzelf en bedenk een nieuwe wachtwoordzin. Uw oude werkt daarna niet meer. Dat dit met het herstelblad is gedaan, wordt vastgelegd.',
    whoName: 'Uw naam',
    whoEmpty: 'Kies wie u bent.',
    open: 'Kluis openen',
    opening: 'De nieuwe wachtwoordzin wordt vastgelegd en de kluis geopend.',
    errors: {
      WRONG_RECOVERY_KEY:
        'Deze sleutel past niet op deze kluis. Er is niets veranderd. Kijk of het blad bij deze kluis hoort, en of er later een nieuw blad is gemaakt.',
      DATABASE_DAMAGED:
        'De bestanden van deze kluis zijn beschadigd. De sleutel past wel. Luwte heeft niets gewist. Laat de map zoals hij is en zet een reservekopie terug, zo nodig met uw beheerder.',
      RECOVERY_GONE:
        'Het duurde te lang, of er is intussen een nieuw herstelblad gemaakt. Er is niets veranderd. Typ de sleutel nog een keer.',
      NOT_FOUND: 'Deze persoon heeft geen sleutel meer. Er is niets veranderd. Kies iemand anders.',
    },
  },
  errors: {
    WRONG_PASSPHRASE: 'Deze wachtwoordzin klopt niet. Er is niets veranderd; typ hem nog een keer.',
    PASSPHRASE_IN_USE:
      'Deze wachtwoordzin kan hier niet. Er is niets veranderd. Kies een andere, of laat Luwte zes woorden voorstellen.',
    TOO_MANY_MEMBERS:
      'In deze kluis is geen plaats voor nog iemand. Er is niets veranderd. Trek eerst de toegang in van wie er niet meer bij hoort.',
    INVITATION_GONE:
      'De tien minuten zijn voorbij. Er is niemand toegevoegd. Begin opnieuw met uw eigen wachtwoordzin.',
    OWN_SUBSTITUTE: 'Iemand kan zichzelf niet vervangen. Kies een ander.',
    OWN_SLOT: 'Dit kan niemand voor zichzelf doen. Vraag een collega met toegang.',
    SECOND_PERSON_NEEDED:
      'De bevestiging van de tweede persoon geldt niet meer. Er is niets veranderd. Laat de tweede persoon de wachtwoordzin nog een keer typen.',
    NOT_SWITCHED:
      'De kluis kon niet meteen verder onder de nieuwe sleutel. Er is niets verloren. Vergrendel Luwte, open de kluis opnieuw en kijk dan op deze pagina wie er toegang heeft.',
    NOT_FOUND: 'Deze persoon heeft hier geen sleutel meer. Er is niets veranderd.',
  },
};
