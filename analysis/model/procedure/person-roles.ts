import { both } from '../words.ts';

/** Roles of procedures on persons: none of them is ever told of. */

const compared = { takes: 'variable', use: 'compared', level: 'nominal' } as const;

export const person = { ...compared, column: 'person', title: both('人员', 'Person') } as const;

export const tier = { ...compared, column: 'tier', title: both('等次', 'Tier') } as const;
