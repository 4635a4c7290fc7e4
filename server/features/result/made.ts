import type { RawTable } from '../disclosure/disclosure.door.ts';

/** A table that does not know yet in which section of the report it stands. */
export type Made = Omit<RawTable, 'section'>;
