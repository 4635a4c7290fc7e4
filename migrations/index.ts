import type { Migration } from 'kysely';
import * as inbox from './answers/0001-inbox.ts';
import * as consentFacts from './answers/0002-consent-facts.ts';
import * as ticketsAndBoard from './answers/0003-tickets-and-board.ts';
import * as modulusProof from './answers/0004-modulus-proof.ts';
import * as answersPromises from './answers/1007-promises.ts';
import * as answersSamples from './answers/1002-no-samples.ts';
import * as answersTexts from './answers/1001-texts.ts';
import * as sites from './roster/0001-sites.ts';
import * as tickets from './roster/0002-tickets.ts';
import * as rosterSamples from './roster/1002-no-samples.ts';
import * as rosterTexts from './roster/1001-texts.ts';
import * as researchers from './studio/0001-researchers-and-studies.ts';
import * as releases from './studio/0002-instruments-and-releases.ts';
import * as interviews from './studio/0003-interviews-and-coding.ts';
import * as strictSealing from './studio/0004-strict-sealing.ts';
import * as adjudication from './studio/0005-adjudication.ts';
import * as redactions from './studio/0006-redactions.ts';
import * as memos from './studio/0007-memos-and-codebook-versions.ts';
import * as exchangeGuids from './studio/0008-exchange-guids.ts';
import * as agreementResults from './studio/0010-agreement-results.ts';
import * as studyAsData from './studio/1001-study-as-data.ts';
import * as jobs from './studio/1002-jobs.ts';
import * as reportPlans from './studio/1003-report-plans.ts';
import * as hierarchy from './studio/1006-hierarchy.ts';
import * as exports from './studio/1008-exports.ts';
import * as notebooks from './studio/1009-notebooks.ts';
import * as reports from './studio/1015-reports.ts';
import * as acts from './studio/1019-acts.ts';
import * as retention from './studio/1020-retention.ts';
import * as speakers from './studio/1016-speakers.ts';
import * as accounts from './studio/1017-accounts.ts';
import * as invitations from './studio/1018-invitations.ts';
import * as openSources from './studio/1010-open-sources.ts';
import * as jointDecisions from './studio/1011-joint-decisions.ts';
import * as findings from './studio/1012-findings.ts';
import * as countermeasures from './studio/1013-countermeasures.ts';
import * as regions from './studio/1014-regions.ts';
import * as library from './studio/1005-library.ts';
import * as promises from './studio/1007-promises.ts';
import * as records from './studio/1022-records.ts';
import * as severalMachines from './studio/1021-several-machines.ts';
import * as rosterMachines from './roster/1021-several-machines.ts';
import * as answersCopies from './answers/1021-copies.ts';
import * as noSignInTries from './studio/1023-no-sign-in-tries.ts';
import * as signInTries from './studio/1004-sign-in-tries.ts';

/** Append-only, by database: a migration that has landed is never edited. */
export const migrations = {
  studio: {
    '0001-researchers-and-studies': researchers,
    '0002-instruments-and-releases': releases,
    '0003-interviews-and-coding': interviews,
    '0004-strict-sealing': strictSealing,
    '0005-adjudication': adjudication,
    '0006-redactions': redactions,
    '0007-memos-and-codebook-versions': memos,
    '0008-exchange-guids': exchangeGuids,
    '0010-agreement-results': agreementResults,
    // A sequence of its own: from here on a study is data.
    '1001-study-as-data': studyAsData,
    '1002-jobs': jobs,
    '1003-report-plans': reportPlans,
    '1004-sign-in-tries': signInTries,
    '1005-library': library,
    '1006-hierarchy': hierarchy,
    '1007-promises': promises,
    '1008-exports': exports,
    '1009-notebooks': notebooks,
    '1010-open-sources': openSources,
    '1011-joint-decisions': jointDecisions,
    '1012-findings': findings,
    '1013-countermeasures': countermeasures,
    '1014-regions': regions,
    '1015-reports': reports,
    '1016-speakers': speakers,
    '1017-accounts': accounts,
    '1018-invitations': invitations,
    '1019-acts': acts,
    '1020-retention': retention,
    '1021-several-machines': severalMachines,
    '1022-records': records,
    '1023-no-sign-in-tries': noSignInTries,
  },
  roster: {
    '0001-sites': sites,
    '0002-tickets': tickets,
    '1001-texts': rosterTexts,
    '1002-no-samples': rosterSamples,
    '1021-several-machines': rosterMachines,
  },
  answers: {
    '0001-inbox': inbox,
    '0002-consent-facts': consentFacts,
    '0003-tickets-and-board': ticketsAndBoard,
    '0004-modulus-proof': modulusProof,
    '1001-texts': answersTexts,
    '1002-no-samples': answersSamples,
    '1007-promises': answersPromises,
    '1021-copies': answersCopies,
  },
} satisfies Record<string, Record<string, Migration>>;
