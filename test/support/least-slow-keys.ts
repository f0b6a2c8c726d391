/** Stands where the values of this computer are measured, see `quick-keys-service.ts`. */
import { type KdfStrength, minimumKdf } from '../../electron/service/crypto/kdf.ts';

export const calibrateKdf = async (): Promise<KdfStrength> => minimumKdf;
export const measureKdf = async (): Promise<number> => 0;
