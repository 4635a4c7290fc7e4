import { Type, type Static } from 'typebox';

/** What a member may do in a study, widest first. */
export const roles = ['owner', 'analyst', 'coder', 'viewer'] as const;
export const Role = Type.Enum([...roles]);
export type Role = Static<typeof Role>;
