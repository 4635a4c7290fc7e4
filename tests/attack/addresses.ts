import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from '../../server/contract/address.ts';

/** How an address is treated: which attack reads what it tells of respondents, or why there is nothing to read. */
export type Treatment =
  /** Tables of a release, on a page or in a file. */
  | 'tables'
  /** Requests of the team. */
  | 'requests'
  /** What a release says of itself: digests, sizes, groups. */
  | 'manifests'
  /** How many have answered, while they do. */
  | 'live counts'
  /** Rows that leave. */
  | 'rows'
  /** Appraisal records: points of units, and people in groups only; attacked in tests/attack/records. */
  | 'records'
  /** A file or an order goes in; what comes out is a release, which is attacked as such. */
  | 'makes a release'
  /** What people wrote: shuffled apart, for the owner, masked before others code it. */
  | 'words'
  /** Interviews: confidential, not anonymous, and joined with answers in tables only. */
  | 'interviews'
  /** What is asked, not what was answered. */
  | 'questionnaire'
  | 'accounts'
  | 'study';

const lines = (treatment: Treatment, text: string): [string, Treatment][] =>
  text
    .trim()
    .split('\n')
    .map((line) => [line.trim(), treatment]);

/** Every address of the interface by method and path; `*` stands for whatever follows. */
const treatments: readonly (readonly [string, Treatment])[] = [
  ...lines(
    'tables',
    `GET /api/studies/:study/releases/:release/results
    GET /api/studies/:study/releases/:release/claims
    GET /api/studies/:study/releases/:release/tables/:table.:format
    GET /api/studies/:study/releases/:release/joint-display
    GET /api/studies/:study/releases/:release/regions
    GET /api/studies/:study/releases/:release/profile
    GET /api/studies/:study/releases/:release/lenses/:lens
    GET /api/studies/:study/releases/:release/lens-shares
    PUT /api/studies/:study/releases/:release/joint-decisions
    DELETE /api/studies/:study/releases/:release/joint-decisions
    GET /api/studies/:study/reports/:report/files/:format`,
  ),
  ...lines(
    'requests',
    `POST /api/studies/:study/releases/:release/analyses
    GET /api/studies/:study/releases/:release/variables
    POST /api/studies/:study/releases/:release/presented`,
  ),
  ...lines(
    'manifests',
    `GET /api/studies/:study/releases
    GET /api/studies/:study/releases/:release
    GET /api/studies/:study/releases/:release/verification`,
  ),
  ...lines(
    'live counts',
    `GET /api/answer/:study
    GET /api/board/:study
    GET /api/health
    GET /api/storage
    GET /api/studies
    GET /api/studies/:study
    GET /api/studies/:study/collection
    GET /api/studies/:study/jobs
    GET /api/studies/:study/jobs/:job
    GET /api/studies/:study/overview
    GET /api/studies/:study/participation
    GET /api/studies/:study/sites`,
  ),
  ...lines(
    'rows',
    `GET /api/studies/:study/releases/:release/export-preview
    GET /api/studies/:study/exports
    POST /api/studies/:study/exports
    PATCH /api/studies/:study/exports/:export
    GET /api/studies/:study/exports/:export/file`,
  ),
  ...lines(
    'records',
    `GET /api/studies/:study/records/reconciliation
    * /api/studies/:study/records/files*
    * /api/studies/:study/record-releases*`,
  ),
  ...lines('words', '* /api/studies/:study/releases/:release/open-answers*'),
  ...lines(
    'makes a release',
    `POST /api/studies/:study/releases
    POST /api/studies/:study/releases/preview
    DELETE /api/studies/:study/releases/:release
    POST /api/studies/:study/releases/imports
    POST /api/studies/:study/releases/imports/preview
    POST /api/studies/:study/releases/simulations
    POST /api/studies/:study/collection/open
    POST /api/studies/:study/collection/close
    DELETE /api/studies/:study/jobs/:job`,
  ),
  ...lines(
    'interviews',
    `* /api/studies/:study/agreement*
    GET /api/studies/:study/code-use
    * /api/studies/:study/codebook*
    * /api/studies/:study/comparisons*
    * /api/studies/:study/excerpt*
    * /api/studies/:study/finding*
    * /api/studies/:study/frame*
    * /api/studies/:study/interviews*
    GET /api/studies/:study/joint-decisions
    GET /api/studies/:study/releases/:release/joint-groups
    * /api/studies/:study/memos*
    * /api/studies/:study/refi/*
    * /api/studies/:study/reviews*
    * /api/studies/:study/search*
    * /api/studies/:study/suggestions*
    GET /api/studies/:study/words`,
  ),
  ...lines(
    'questionnaire',
    `GET /api/answer/:study/key-proof
    POST /api/answer/:study/boxes
    POST /api/answer/:study/withdrawals
    POST /api/tickets/:study
    * /api/library*
    * /api/studies/:study/instrument*
    * /api/studies/:study/schemes*
    POST /api/studies/:study/reidentification
    GET /api/templates
    GET /api/openapi.json`,
  ),
  ...lines(
    'accounts',
    `* /api/account*
    GET /api/acts*
    POST /api/enrolments
    * /api/instance
    * /api/invitations*
    POST /api/owner
    POST /api/password-resets
    * /api/people*
    * /api/session*
    * /api/studies/:study/invitations*
    * /api/studies/:study/members*`,
  ),
  ...lines(
    'study',
    `GET /api/studies/:study/hierarchy
    PUT /api/studies/:study/hierarchy
    GET /api/studies/:study/report-plan
    PUT /api/studies/:study/report-plan
    GET /api/studies/:study/looks
    GET /api/studies/:study/looks.csv
    * /api/studies/:study/notebooks*
    GET /api/studies/:study/releases/:release/report-parts
    * /api/studies/:study/reports*
    * /api/studies/:study/countermeasure*
    GET /api/studies/:study/region-candidates
    * /api/studies/:study/regions*
    * /api/studies/:study/acts*
    * /api/studies/:study/archive*
    POST /api/studies/:study/deletion
    POST /api/studies/:study/duplicates
    GET /api/studies/:study/erasures*
    * /api/studies/:study/retention*
    POST /api/demonstration
    POST /api/studies
    PATCH /api/studies/:study
    PUT /api/studies/:study/participation
    PUT /api/studies/:study/sites
    POST /api/studies/:study/tickets`,
  ),
];

/** The treatment of an address; undefined where nobody has thought of it. */
export function treatmentOf({ method, path }: Pick<Address, 'method' | 'path'>): Treatment | undefined {
  const fits = (pattern: string) => {
    const [wantedMethod, wantedPath] = pattern.split(' ') as [string, string];
    if (wantedMethod !== '*' && wantedMethod !== method) return false;
    return wantedPath.endsWith('*') ? path.startsWith(wantedPath.slice(0, -1)) : path === wantedPath;
  };
  return treatments.find(([pattern]) => fits(pattern))?.[1];
}

const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

/** Every address of the contract. */
export async function allAddresses(
  folder = join(import.meta.dirname, '../../server/contract'),
): Promise<Address[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async (name) => (await import(join(folder, name))) as Readonly<Record<string, unknown>>),
  );
  const values = modules.flatMap((each) => Object.values(each));
  const deep = values.flatMap((value) =>
    isAddress(value) || typeof value !== 'object' || value === null
      ? [value]
      : (Object.values(value) as unknown[]),
  );
  return [...new Set(deep.filter(isAddress))];
}
