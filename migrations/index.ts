import type { Migration } from 'kysely';
import * as inbox from './answers/0001-inbox.ts';
import * as consentFacts from './answers/0002-consent-facts.ts';
import * as sites from './roster/0001-sites.ts';
import * as researchers from './studio/0001-researchers-and-studies.ts';
import * as releases from './studio/0002-instruments-and-releases.ts';
import * as interviews from './studio/0003-interviews-and-coding.ts';
import * as adjudication from './studio/0005-adjudication.ts';

/** Append-only, by database: a migration that has landed is never edited. */
export const migrations = {
  studio: {
    '0001-researchers-and-studies': researchers,
    '0002-instruments-and-releases': releases,
    '0003-interviews-and-coding': interviews,
    '0005-adjudication': adjudication,
  },
  roster: { '0001-sites': sites },
  answers: { '0001-inbox': inbox, '0002-consent-facts': consentFacts },
} satisfies Record<string, Record<string, Migration>>;
