/** How an item was captured, in Dutch. */
export const nl = {
  way: 'Hoe is het vastgelegd?',
  wayUnknown: 'Niet opgeschreven',
  wayHint: 'Geldt voor de bestanden die u hierna toevoegt.',
  ways: {
    screenshot: 'Schermafdruk',
    'saved-page': 'Bewaarde webpagina',
    photo: 'Foto',
    recording: 'Opname van beeld of geluid',
    export: 'Export uit een account of apparaat',
    mail: 'Ontvangen per e-mail',
    scan: 'Scan van papier',
    'handed-over': 'Gekregen als bestand',
    other: 'Anders',
  },
  note: 'Hoe precies?',
  noteHint: 'Bijvoorbeeld: op de telefoon van communicatie. Zet hier geen privégegevens.',
  save: 'Opslaan',
  saved: 'Opgeschreven hoe dit is vastgelegd.',
  /** In what happened to it, where this was changed. */
  before: (what: string): string => `Eerst stond er: ${what}`,
  nothingBefore: 'Eerst stond er niets.',
};
