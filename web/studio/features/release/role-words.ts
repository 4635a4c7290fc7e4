import type { ReleaseColumn } from '../../../../server/contract/release.ts';
import { m } from '../../../messages/compiled/messages.js';

export const roleWords: Readonly<Record<ReleaseColumn['role'], () => string>> = {
  item: m.release_role_item,
  check: m.release_role_check,
  background: m.release_role_background,
  open: m.release_role_open,
  flag: m.release_role_flag,
  score: m.release_role_score,
};
