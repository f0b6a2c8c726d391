import { z } from 'zod';
import { filledTextSchema } from '../../kernel/primitives.ts';
import { read, service } from '../../port/procedure.ts';
import { deviceSettingsSchema, vaultSettingsSchema } from './model.ts';

export const settingsContract = {
  device: service.output(deviceSettingsSchema),
  changeDevice: service.input(deviceSettingsSchema).output(deviceSettingsSchema),
  vault: read.output(vaultSettingsSchema),
  /** A weaker value than the default asks for a reason. */
  changeVault: service
    .input(z.strictObject({ settings: vaultSettingsSchema, reason: filledTextSchema.nullable() }))
    .errors({ REASON_NEEDED: {} })
    .output(vaultSettingsSchema),
};
