import { localDay } from '../../../../../shared/kernel/zoned-time.ts';
import { toSortName } from '../../people/api.ts';

/** Two people of one name in different units are two people. */
export const personKey = (name: string, unit: string): string => `${toSortName(name)}\n${toSortName(unit)}`;
/** The same person on the same day: the same case. */
export const caseKey = (name: string, receivedAt: number, zone: string): string =>
  `${toSortName(name)}\n${localDay(receivedAt, zone)}`;
