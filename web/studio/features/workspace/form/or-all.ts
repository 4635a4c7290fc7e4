import { m } from '../../../../messages/compiled/messages.js';

/** Values to choose from, or all of them. */
export const orAll = (values: readonly string[]) => [
  { value: '', label: m.records_all() },
  ...values.map((value) => ({ value, label: value })),
];
