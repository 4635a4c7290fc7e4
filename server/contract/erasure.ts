import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Bilingual } from './construct.ts';
import { ErasureId, ofInterview, ofStudy, StudyId } from './ids.ts';

/** Something that quoted the interview and does no longer, by its title. */
const Quoting = Type.Object({ id: Type.String(), title: Type.String() });

/** Something that had left the study before: the erasure does not reach it. */
export const Departure = Type.Object({
  at: Type.String(),
  by: Type.String({ description: 'a name, or `command line`' }),
  what: Bilingual,
  /** Of the file, where it is known. */
  sha256: Type.Union([Type.String(), Type.Null()]),
});
export type Departure = Static<typeof Departure>;

/** What was erased, told by counts: no word of it, no hash of it. */
export const Certificate = Type.Object({
  /** The code of the interview; its title may be a name and is not kept. */
  interview: Type.String(),
  erased: Type.Object({
    revisions: Type.Integer(),
    excerpts: Type.Integer(),
    settled: Type.Integer(),
    memos: Type.Integer(),
    redactions: Type.Integer(),
  }),
  /** Where its words stood and a mark stands now. */
  withdrawn: Type.Object({
    findings: Type.Array(Quoting),
    reports: Type.Array(Quoting),
    countermeasures: Type.Integer(),
    notebooks: Type.Integer(),
    memos: Type.Integer(),
    decisions: Type.Integer(),
  }),
  /** Files of reports that were kept here and are removed; they can be made anew. */
  files: Type.Array(
    Type.Object({
      title: Type.String(),
      format: Type.String(),
      madeAt: Type.String(),
      sha256: Type.String(),
    }),
  ),
  left: Type.Array(Departure),
});
export type Certificate = Static<typeof Certificate>;

export const Erasure = Type.Object({
  id: ErasureId,
  at: Type.String(),
  by: Type.String(),
  certificate: Certificate,
});
export type Erasure = Static<typeof Erasure>;

const path = '/api/studies/:study/erasures';
const common = { access: 'study.edit', tag: 'erasure' } as const;

export const erasureAddresses = {
  erase: address({
    ...common,
    method: 'POST',
    path: '/api/studies/:study/interviews/:interview/erasure',
    summary: 'Erase an interview with everything that quotes it, and certify what was erased',
    whileArchived: true,
    params: ofInterview,
    reply: Erasure,
    status: 201,
  }),
  list: address({
    ...common,
    method: 'GET',
    path,
    summary: 'What was erased on request, latest first',
    params: ofStudy,
    reply: Type.Array(Erasure),
  }),
  file: address({
    ...common,
    method: 'GET',
    path: `${path}/:erasure.json`,
    summary: 'A certificate as a file',
    params: Type.Object({ study: StudyId, erasure: ErasureId }),
    file: true,
  }),
};
