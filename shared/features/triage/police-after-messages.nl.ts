/** What becomes of a report to the police. B1, u-form. */
export const nl = {
  intro:
    'Leg vast wanneer de aangifte is gedaan, welke nummers u kreeg en wat ervan komt. Ook slecht nieuws hoort hier.',
  contact: 'Nummers en contact',
  station: 'Waar is aangifte gedaan?',
  stationHint: 'Bureau, balie of online.',
  officer: 'Contactpersoon bij de politie',
  officerReach: 'Bereikbaar via',
  caseNumber: 'Nummer van de politie',
  caseNumberHint: 'Staat op de bevestiging. Meer nummers mogen achter elkaar.',
  prosecutorNumber: 'Parketnummer van het Openbaar Ministerie (OM)',
  prosecutorHint: 'Komt later, als de officier van justitie de zaak heeft.',
  remarks: 'Opmerkingen',
  course: 'Verloop',
  nothingYet: 'De aangifte is nog niet gedaan.',
  add: 'Stap vastleggen',
  addTitle: 'Stap vastleggen',
  kind: 'Wat gebeurde er?',
  kinds: {
    filed: 'De aangifte is gedaan',
    feedback: 'Er was contact over de voortgang',
    'taken-up': 'De politie is ermee bezig',
    dismissed: 'De zaak wordt niet verder vervolgd (sepot)',
    'complaint-12': 'Klacht ingediend bij het gerechtshof (artikel 12)',
    hearing: 'Zitting bij de rechter',
    verdict: 'Er is een uitspraak',
    stopped: 'Het komt niet tot een aangifte, of die is ingetrokken',
  },
  kindHints: {
    filed:
      'Deed de betrokkene zelf aangifte, of was er een getekende machtiging? Dan vinkt Luwte de klachttermijnen van deze feiten af. Later herinnert Luwte u aan terugkoppeling.',
    feedback: 'Schrijf op met wie, en wanneer u weer iets hoort. Vertel het ook aan de betrokkene.',
    'taken-up': 'Vraag wie de zaak doet en hoe u die bereikt. Vul dat hieronder in bij Nummers en contact.',
    dismissed:
      'Dit kan hard aankomen. Vertel het zelf aan de betrokkene, voordat er een brief komt. Tegen een sepot kan een klacht bij het gerechtshof (artikel 12 Sv).',
    'complaint-12': 'Vaak helpt een advocaat hierbij. Spreek af wie de betrokkene op de hoogte houdt.',
    hearing: 'Spreek af wie met de betrokkene meegaat, en wie er daarna belt.',
    verdict: 'Vertel het zelf aan de betrokkene, en vraag hoe het gaat.',
    stopped: 'Schrijf op waarom. Opnieuw beginnen kan altijd.',
  },
  at: 'Wanneer',
  note: 'Toelichting',
  noteHint: 'Niet verplicht.',
  noteNeeded: 'Schrijf in een paar woorden op waarom.',
  stepSave: 'Vastleggen',
  stepSaved: (settled: number, late: number, running: number): string =>
    [
      'Vastgelegd.',
      ...(settled === 0
        ? []
        : [settled === 1 ? '1 klachttermijn is afgevinkt.' : `${settled} klachttermijnen zijn afgevinkt.`]),
      ...(late === 0
        ? []
        : [
            `Let op: bij ${late} daarvan was de termijn toen al voorbij. Vraag de politie of een jurist of de klacht nog telt.`,
          ]),
      ...(running === 0
        ? []
        : [
            `Let op: ${running === 1 ? '1 klachttermijn loopt' : `${running} klachttermijnen lopen`} nog. Daarvoor is met deze aangifte nog geen klacht gedaan.`,
          ]),
    ].join(' '),
  recordedBy: (name: string): string => `vastgelegd door ${name}`,
  remove: 'Weghalen',
  removeOf: (kind: string): string => `Weghalen: ${kind}`,
  removed: 'De stap is weggehaald.',
  removedFiled: 'De stap is weggehaald. Klachttermijnen die ermee waren afgevinkt, lopen weer.',
};
