import type { RendererSlice } from '../../ui/slice.ts';

/** The protocol pack as something to read comes later; for now it only gives other screens their words. */
export const slice: RendererSlice = { routes: [] };
