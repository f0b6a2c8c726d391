import { CalendarCheckIcon } from '@phosphor-icons/react/dist/csr/CalendarCheck';
import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';

// Not needed before a vault is open.
const TodayScreen = lazy(async () => ({ default: (await import('./today-screen.tsx')).TodayScreen }));

/** What was promised, by day: what somebody sees first in an open vault. */
export const slice: RendererSlice = {
  routes: [{ path: '/today', element: <TodayScreen /> }],
  rail: [{ path: '/today', label: (messages) => messages.today.rail, icon: CalendarCheckIcon, key: 'v' }],
};
