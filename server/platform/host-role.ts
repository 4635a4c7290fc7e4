/** What a process is for: everything, or one part on a host of its own, run by a body of its own. */
export const hostRoles = ['all', 'studio', 'worker', 'issuer', 'collector'] as const;
export type HostRole = (typeof hostRoles)[number];

export type DatabaseName = 'studio' | 'roster' | 'answers';

/** The databases that a role opens; it cannot read any other. */
export const databasesOf: Readonly<Record<HostRole, readonly DatabaseName[]>> = {
  all: ['studio', 'roster', 'answers'],
  studio: ['studio', 'roster', 'answers'],
  worker: ['studio', 'roster', 'answers'],
  issuer: ['roster'],
  collector: ['answers'],
};
