/** What two records of one person say differently, and what stands at the other. B1, u-form. */
export const nl = {
  differs: 'Op deze punten staat er iets anders. Kies wat geldt.',
  careful: 'Het voorzichtigste is aangevinkt.',
  fields: {
    tagWish: 'Mag de naam als tag in een openbaar bericht?',
    namedAs: 'Hoe wil deze persoon genoemd worden?',
    elected: 'Gekozen volksvertegenwoordiger?',
  },
  here: (value: string) => `${value} (zo staat het hier)`,
  there: (value: string, name: string) => `${value} (zo staat het bij ${name})`,
  onlyCode: 'Alleen de dossiercode',
  wider:
    'Hiermee mag er meer dan bij de ander staat. Kies dit alleen als de betrokkene het zelf heeft gezegd.',
  others: 'Ook vastgelegd als',
  othersHint:
    'Dit staat bij wat is samengevoegd. U kunt het lezen en vinden, en het telt mee: ook deze adressen blijven privé.',
};
