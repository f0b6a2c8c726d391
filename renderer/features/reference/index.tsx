import { BookOpenIcon } from '@phosphor-icons/react/dist/csr/BookOpen';
import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';

const ReferenceScreen = lazy(async () => ({
  default: (await import('./reference-screen.tsx')).ReferenceScreen,
}));

// Looked at now and then.
const PacksScreen = lazy(async () => ({ default: (await import('./packs/packs-screen.tsx')).PacksScreen }));
const CompareScreen = lazy(async () => ({
  default: (await import('./packs/compare-screen.tsx')).CompareScreen,
}));
const AdaptScreen = lazy(async () => ({ default: (await import('./packs/adapt-screen.tsx')).AdaptScreen }));

/** The protocol pack as something to read. */
export const slice: RendererSlice = {
  routes: [
    { path: '/reference', element: <ReferenceScreen /> },
    { path: '/reference/:chapter', element: <ReferenceScreen /> },
    { path: '/reference/packs', element: <PacksScreen /> },
    { path: '/reference/packs/compare', element: <CompareScreen /> },
    { path: '/reference/packs/:packId/adapt', element: <AdaptScreen /> },
  ],
  rail: [{ path: '/reference', label: ({ reference }) => reference.rail, icon: BookOpenIcon, key: 'n' }],
  commands: [
    { id: 'reference.packs', label: ({ reference }) => reference.packs.title, path: '/reference/packs' },
    {
      id: 'reference.compare',
      label: ({ reference }) => reference.packs.compare.command,
      path: '/reference/packs/compare',
    },
  ],
};
