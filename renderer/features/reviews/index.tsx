import type { RendererSlice } from '../../ui/slice.ts';
import { ProjectButton } from './project-button.tsx';
import { ProjectedBanner } from './projected-banner.tsx';

/** Case meetings; so far showing a dossier on the big screen, without names. */
export const slice: RendererSlice = {
  routes: [],
  dossierActions: [ProjectButton],
  banners: [ProjectedBanner],
};
