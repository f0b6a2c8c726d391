import type { Icon } from '@phosphor-icons/react';
import { EnvelopeIcon } from '@phosphor-icons/react/dist/csr/Envelope';
import { FileIcon } from '@phosphor-icons/react/dist/csr/File';
import { FilePdfIcon } from '@phosphor-icons/react/dist/csr/FilePdf';
import { FileTextIcon } from '@phosphor-icons/react/dist/csr/FileText';
import { ImageIcon } from '@phosphor-icons/react/dist/csr/Image';
import type { EvidenceKind } from '../../../../shared/features/evidence/model.ts';

const iconsByKind: Readonly<Record<EvidenceKind, Icon>> = {
  image: ImageIcon,
  pdf: FilePdfIcon,
  email: EnvelopeIcon,
  text: FileTextIcon,
  other: FileIcon,
};

/** A picture beside the word, never instead of it. */
export function EvidenceKindIcon({ kind }: { kind: EvidenceKind }) {
  const KindPicture = iconsByKind[kind];
  return <KindPicture aria-hidden size={20} />;
}
