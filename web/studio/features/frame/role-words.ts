import type { DimensionRole } from '../../../../analysis/model/frame/frame.ts';
import { m } from '../../../messages/compiled/messages.js';

export const roleNames: Readonly<Record<DimensionRole, () => string>> = {
  column: m.frame_role_column,
  row: m.frame_role_row,
  valence: m.frame_role_valence,
  attribute: m.frame_role_attribute,
};

/** What a dimension in this role is for. */
export const roleTexts: Readonly<Record<DimensionRole, () => string>> = {
  column: m.frame_role_column_text,
  row: m.frame_role_row_text,
  valence: m.frame_role_valence_text,
  attribute: m.frame_role_attribute_text,
};
