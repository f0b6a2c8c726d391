import { z } from 'zod';
import { filledTextSchema } from '../../kernel/primitives.ts';
import { copiedTextSchema } from '../../port/envelope.ts';
import { read, service } from '../../port/procedure.ts';
import { letterheadContract } from './letterhead-contract.ts';
import { deviceSettingsSchema, explainedSettingsSchema, vaultSettingsSchema } from './model.ts';
import { termContract } from './term-contract.ts';

export const settingsContract = {
  ...termContract,
  ...letterheadContract,
  device: service.output(deviceSettingsSchema),
  changeDevice: service.input(deviceSettingsSchema).output(deviceSettingsSchema),
  vault: read.output(explainedSettingsSchema),
  /** Changes the settings that are named, each with its entry. A weaker value than the default asks for a reason. */
  changeVault: service
    .input(
      z.strictObject({
        settings: vaultSettingsSchema.partial().refine((named) => Object.keys(named).length > 0),
        reason: filledTextSchema.nullable(),
      }),
    )
    .errors({ REASON_NEEDED: {} })
    .output(explainedSettingsSchema),
  /** A text was copied out of the window: it is to be cleared from the clipboard in time. Its text stays in the page. */
  copied: service.input(z.strictObject({ sha256: copiedTextSchema })).output(z.strictObject({})),
};
