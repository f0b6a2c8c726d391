/**
 * Item of the pack's section `purposes`: somebody agrees that their dossier is compared with others that have the same
 * sender (H annex 2).
 */
export const SENDER_LINK_PURPOSE = 'sender-link';
