/** Something is about to leave the vault, or left it, for which the person gave no consent. B1, u-form. */
export const lackingNl = {
  states: {
    none: 'De betrokkene is hiervoor nog niet om toestemming gevraagd.',
    refused: (day: string): string => `De betrokkene heeft dit geweigerd op ${day}.`,
    withdrawn: (day: string): string => `De betrokkene heeft de toestemming hiervoor ingetrokken op ${day}.`,
    expired: (day: string): string => `De toestemming hiervoor gold tot en met ${day}.`,
  },
  reason: 'Waarom gaat het toch door?',
  reasonMissing: 'Schrijf op waarom het toch doorgaat, of overleg eerst met de betrokkene.',
  /** Before the reason, afterwards. */
  went: {
    none: 'Zonder dat om toestemming was gevraagd',
    refused: 'Hoewel de betrokkene het weigerde',
    withdrawn: 'Hoewel de betrokkene de toestemming introk',
    expired: 'Hoewel de toestemming was verlopen',
    private: 'Met privégegevens van de betrokkene',
  },
  /** `when`: the day, and who wrote it where that shows. */
  wentFor: (how: string, when: string, reason: string): string => `${how} (${when}): ${reason}`,
  wentHidden: (how: string, when: string): string => `${how} (${when}); reden verborgen`,
};
