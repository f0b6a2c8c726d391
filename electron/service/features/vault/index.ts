import type { vaultContract } from '../../../../shared/features/vault/contract.ts';
import { defineSlice } from '../../slice.ts';
import {
  auditActions,
  auditTrail,
  enterAuditExport,
  readTrailEnd,
  readTrailLines,
} from './audit/audit-handlers.ts';
import {
  dateBackupOutside,
  enterBackupOutside,
  enterProvedRestore,
  enterRescueCopy,
  enterRestore,
  enterRestoreBeside,
  lastChange,
} from './backup/backup-store.ts';
import { fillDemo } from './demo/fill-demo.ts';
import {
  addMember,
  changeMember,
  enterPassphraseChanged,
  enterPassphraseKept,
  markNotFinished,
  memberNames,
  resetMember,
  storedMembers,
  takeMemberBack,
} from './members/members-store.ts';
import { enterRevocation, listPastKeys } from './rotation-store.ts';
import { recordCheck, safetyState } from './safety/safety-store.ts';
import {
  confirmRecovery,
  describeVault,
  enterRecoveryRenewed,
  enterUnlock,
  foundVault,
  storeLogo,
} from './store.ts';

export const vaultSlice = defineSlice<typeof vaultContract>({
  reads: { auditTrail, auditActions, memberNames },
  writes: { changeMember },
  internalReads: {
    describe: describeVault,
    storedMembers,
    safetyState,
    pastKeys: listPastKeys,
    lastChange,
    readTrailEnd,
    readTrailLines,
  },
  internalWrites: {
    addMember,
    takeMemberBack,
    markNotFinished,
    enterPassphraseChanged,
    enterPassphraseKept,
    resetMember,
    enterAuditExport,
    recordCheck,
    enterRevocation,
    dateBackupOutside,
    enterBackupOutside,
    enterProvedRestore,
    enterRestore,
    enterRestoreBeside,
    enterRescueCopy,
    found: foundVault,
    storeLogo,
    confirmRecovery,
    enterRecoveryRenewed,
    enterUnlock,
    fillDemo,
  },
});
