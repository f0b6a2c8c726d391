/** Consent where something leaves the vault, in Dutch. */
export const nl = {
  purpose: 'Waarvoor gaat dit de kluis uit?',
  purposeHint: 'Kies het doel, dan ziet u of de betrokkene daarvoor toestemming gaf.',
  noPurpose: 'Een ander doel, of voor uzelf',
  entered: 'Ontbreekt toestemming, dan komt dat bij de handelingen te staan als u exporteert.',
  /** Of a choice of dossiers; `stopped` were refused, withdrawn or have expired. */
  dossiers: (total: number, given: number, stopped: number): string =>
    given === total
      ? 'Voor dit doel is bij elk dossier toestemming gegeven.'
      : `Voor dit doel is toestemming gegeven bij ${given} van de ${total} dossiers. Geweigerd, ingetrokken of verlopen: ${stopped}. Niet gevraagd: ${total - given - stopped}.`,
};
