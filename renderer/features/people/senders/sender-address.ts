/** Address of a sender's page: within a dossier, or over all of them. */
export function senderAddress(senderId: string, dossierId: string | null): string {
  return dossierId === null ? `/senders/${senderId}` : `/dossiers/${dossierId}/senders/${senderId}`;
}
