import { type Action, actions, type Role } from '../contract/role.ts';

/** Who may do what in a study. What is not listed is denied. */
const allowed: Readonly<Record<Action, readonly Role[]>> = {
  'study.read': ['owner', 'analyst', 'coder', 'viewer'],
  'study.edit': ['owner'],
  'member.read': ['owner', 'analyst', 'coder', 'viewer'],
  'member.manage': ['owner'],
  'instrument.read': ['owner', 'analyst', 'coder', 'viewer'],
  'instrument.edit': ['owner', 'analyst'],
  'collection.read': ['owner', 'analyst', 'viewer'],
  'collection.manage': ['owner'],
  'job.cancel': ['owner', 'analyst', 'coder'],
  'release.read': ['owner', 'analyst', 'viewer'],
  'release.freeze': ['owner'],
  'release.import': ['owner', 'analyst'],
  'release.exportRows': ['owner', 'analyst'],
  'look.read': ['owner'],
  'analysis.run': ['owner', 'analyst'],
  'results.read': ['owner', 'analyst', 'viewer'],
  'interview.read': ['owner', 'analyst', 'coder'],
  'interview.edit': ['owner', 'analyst'],
  'interview.raw': ['owner', 'analyst'],
  'codebook.read': ['owner', 'analyst', 'coder', 'viewer'],
  'codebook.edit': ['owner', 'analyst'],
  'excerpt.read': ['owner', 'analyst', 'coder'],
  'excerpt.code': ['owner', 'analyst', 'coder'],
  'excerpt.adjudicate': ['owner', 'analyst'],
  'agreement.measure': ['owner', 'analyst', 'coder'],
  'finding.read': ['owner', 'analyst'],
  'finding.edit': ['owner', 'analyst'],
  'report.make': ['owner', 'analyst'],
};

/** The one rule of access: a researcher may act in a study when the membership's role is listed for the action. */
export function can(membership: { readonly role: Role } | null, action: Action): boolean {
  return membership !== null && allowed[action].includes(membership.role);
}

/** Everything that a role may do. */
export function actionsOf(role: Role): Action[] {
  return actions.filter((action) => can({ role }, action));
}

export function rolesFor(action: Action): readonly Role[] {
  return allowed[action];
}
