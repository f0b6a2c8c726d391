import type { Icon } from '@phosphor-icons/react';
import { BinocularsIcon } from '@phosphor-icons/react/dist/csr/Binoculars';
import { ChatTextIcon } from '@phosphor-icons/react/dist/csr/ChatText';
import { CheckSquareIcon } from '@phosphor-icons/react/dist/csr/CheckSquare';
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/csr/DownloadSimple';
import { FlagIcon } from '@phosphor-icons/react/dist/csr/Flag';
import { HandshakeIcon } from '@phosphor-icons/react/dist/csr/Handshake';
import { MegaphoneIcon } from '@phosphor-icons/react/dist/csr/Megaphone';
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil';
import { PaperclipIcon } from '@phosphor-icons/react/dist/csr/Paperclip';
import { PencilLineIcon } from '@phosphor-icons/react/dist/csr/PencilLine';
import { PhoneIcon } from '@phosphor-icons/react/dist/csr/Phone';
import { ScalesIcon } from '@phosphor-icons/react/dist/csr/Scales';
import { UserIcon } from '@phosphor-icons/react/dist/csr/User';
import type { SearchHit, TimelineKind } from '../../../../shared/features/dossiers/model.ts';

const iconsByKind: Readonly<Record<TimelineKind | SearchHit['kind'], Icon>> = {
  report: MegaphoneIcon,
  incident: ChatTextIcon,
  note: NotePencilIcon,
  contact: PhoneIcon,
  'working-note': PencilLineIcon,
  evidence: PaperclipIcon,
  status: FlagIcon,
  import: DownloadSimpleIcon,
  person: UserIcon,
  consent: HandshakeIcon,
  collecting: BinocularsIcon,
  action: CheckSquareIcon,
  triage: ScalesIcon,
};

/** A picture beside the word, never instead of it. */
export function KindIcon({ kind }: { kind: TimelineKind | SearchHit['kind'] }) {
  const KindPicture = iconsByKind[kind];
  return <KindPicture aria-hidden size={18} />;
}
