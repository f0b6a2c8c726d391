import { BookOpenIcon } from '@phosphor-icons/react/dist/csr/BookOpen';
import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';

const ReferenceScreen = lazy(async () => ({
  default: (await import('./reference-screen.tsx')).ReferenceScreen,
}));

/** The protocol pack as something to read. */
export const slice: RendererSlice = {
  routes: [
    { path: '/reference', element: <ReferenceScreen /> },
    { path: '/reference/:chapter', element: <ReferenceScreen /> },
  ],
  rail: [{ path: '/reference', label: ({ reference }) => reference.rail, icon: BookOpenIcon, key: 'n' }],
};
