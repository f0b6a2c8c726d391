/** The wish not to be tagged beside the consent for it. B1, u-form. */
export const nl = {
  wish: (wish: string): string => `Wens bij Betrokkene: ${wish.toLowerCase()}.`,
  differs: {
    never: 'De wens en dit antwoord spreken elkaar tegen. Het strengste telt: niet taggen.',
    'ask-first': 'De wens en dit antwoord spreken elkaar tegen. Het strengste telt: eerst vragen.',
  },
  withdraw: 'Toestemming intrekken, zoals de wens zegt',
  setWish: { never: 'Wens zetten op: nooit', 'ask-first': 'Wens zetten op: eerst vragen' },
  changedMind: 'Denkt de betrokkene er nu anders over? Pas dan de wens aan bij',
  person: 'Betrokkene',
  /** What is written down as the reason of withdrawing. */
  reason: 'De wens bij Betrokkene is: nooit taggen.',
  mended: 'De wens en het antwoord zeggen nu hetzelfde.',
};
