import type { RendererSlice } from '../../ui/slice.ts';
import { ConsentPanel } from './consent-panel.tsx';
import { PurposeNotice } from './purpose-notice.tsx';
import { TagWishLabel } from './tag-wish-label.tsx';

/** What affected people allow and refuse. */
export const slice: RendererSlice = {
  routes: [],
  dossierPanels: [{ id: 'consent', label: (messages) => messages.consent.panel, panel: ConsentPanel }],
  consentParts: { notice: PurposeNotice, tagWish: TagWishLabel },
};
