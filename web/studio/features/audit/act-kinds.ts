import type { ActKind } from '../../../../server/contract/audit.ts';
import { m } from '../../../messages/compiled/messages.js';

export const kindWords: Readonly<Record<ActKind, () => string>> = {
  look: m.audit_kind_look,
  analysis: m.audit_kind_analysis,
  export: m.audit_kind_export,
  settings: m.audit_kind_settings,
  change: m.audit_kind_change,
  account: m.audit_kind_account,
  erasure: m.audit_kind_erasure,
};
