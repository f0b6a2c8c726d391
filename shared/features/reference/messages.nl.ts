/** Texts around the protocol pack; the pack itself carries its own words. */
export const nl = {
  unknownItem: 'Onbekend in dit protocolpakket',
  loadFailed: 'Het protocolpakket kon niet worden gelezen.',
};
