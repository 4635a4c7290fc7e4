import { Type, type Static } from 'typebox';

/** What a member may do in a study, widest first. */
export const roles = ['owner', 'analyst', 'coder', 'viewer'] as const;
export const Role = Type.Enum([...roles]);
export type Role = Static<typeof Role>;

/** Everything that can be done in a study. Who may do it is in platform/access.ts. */
export const actions = [
  'study.read',
  'study.edit',
  'member.read',
  'member.manage',
  'instrument.read',
  'instrument.edit',
  'collection.read',
  'collection.manage',
  'job.cancel',
  'release.read',
  'release.freeze',
  'release.import',
  'release.exportRows',
  'look.read',
  'analysis.run',
  'results.read',
  'interview.read',
  'interview.edit',
  'interview.raw',
  'codebook.read',
  'codebook.edit',
  'excerpt.read',
  'excerpt.code',
  'excerpt.adjudicate',
  'agreement.measure',
  'finding.read',
  'finding.edit',
  'report.make',
] as const;
export const Action = Type.Enum([...actions]);
export type Action = Static<typeof Action>;
