import type { ImportMapping } from '../../../../../shared/features/dossiers/imports-model.ts';

/** Nothing of a file is known to be anything. */
export const emptyMapping: ImportMapping = {
  hasHeader: false,
  columns: [],
  dateOrder: null,
  moment: null,
  platform: null,
  forms: [],
  observedBy: '',
  channel: null,
};
