/** Het zoekscherm, en wat het zoekvak erbij heeft. In het Nederlands. */
export const nl = {
  title: 'Zoeken',
  command: 'Zoeken in alles',
  key: 'Zoeken in alles, met filters',
  label: 'Zoek in alle dossiers',
  all: 'Alles wat hierop lijkt tonen',
  begin:
    'Zoek in namen, meldingen, notities, uitingen en bewijs. Ook woorden uit e-mails, pdf’s en foto’s die Luwte heeft gelezen.',
  filter: 'Zoeken verfijnen',
  kinds: 'Soort',
  status: 'Status',
  anyStatus: 'Alles',
  code: 'Dossier',
  from: 'Vanaf',
  until: 'Tot en met',
  reversed: 'De eerste dag ligt na de laatste. Verander een van de twee.',
  clear: 'Alle filters wissen',
  count: (n: number, more: boolean): string =>
    n === 0
      ? 'Niets gevonden'
      : more
        ? `De eerste ${n.toLocaleString('nl-NL')} resultaten; er zijn er meer`
        : n === 1
          ? '1 resultaat'
          : `${n.toLocaleString('nl-NL')} resultaten`,
  behind:
    'Niet alles is al doorzoekbaar: Luwte werkt het zoeken nog bij. Wat nu nog ontbreekt, komt er vanzelf bij.',
  noneFiltered: 'Er zijn filters gekozen. Wis ze om overal te zoeken.',
};
