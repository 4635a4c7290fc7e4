import type { Role } from '../../../../server/contract/role.ts';
import type { StudyState } from '../../../../server/contract/study.ts';
import { m } from '../../../messages/compiled/messages.js';

export const stateNames: Readonly<Record<StudyState, () => string>> = {
  draft: m.shell_state_draft,
  collecting: m.shell_state_collecting,
  closed: m.shell_state_closed,
};

export const roleNames: Readonly<Record<Role, () => string>> = {
  owner: m.shell_role_owner,
  analyst: m.shell_role_analyst,
  coder: m.shell_role_coder,
  viewer: m.shell_role_viewer,
};

export const roleTexts: Readonly<Record<Role, () => string>> = {
  owner: m.shell_role_owner_text,
  analyst: m.shell_role_analyst_text,
  coder: m.shell_role_coder_text,
  viewer: m.shell_role_viewer_text,
};
