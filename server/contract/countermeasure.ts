import { type Static, Type } from 'typebox';
import { ReleasedTable } from '../../analysis/model/table.ts';
import { address } from './address.ts';
import { Bilingual, Text, textOf } from './construct.ts';
import { FindingState } from './finding.ts';
import { CountermeasureId, FindingId, ofStudy, StudyId } from './ids.ts';

export const COUNTERMEASURE_LIMITS = { countermeasures: 200, findings: 30, title: 600, text: 2000 } as const;

const closed = { additionalProperties: false } as const;
const words = textOf(COUNTERMEASURE_LIMITS.text);
const codeOrNone = Type.Union([Type.String({ maxLength: 60 }), Type.Null()]);

const content = {
  /** What is to be done; one language suffices. */
  text: textOf(COUNTERMEASURE_LIMITS.title, { minProperties: 1 }),
  /** The findings whose problem it answers. */
  findings: Type.Array(FindingId, { maxItems: COUNTERMEASURE_LIMITS.findings, uniqueItems: true }),
  /** The row of the frame whose mechanism it uses. */
  row: codeOrNone,
  /** The level of the frame that can act. */
  level: codeOrNone,
  /** Who acts, in words: beside the level, or where the frame has none. */
  actor: words,
  technology: words,
  cost: words,
  feasibility: words,
  gaming: words,
  burden: words,
};

/** What an editor writes. */
export const CountermeasureContent = Type.Object(content, closed);
export type CountermeasureContent = Static<typeof CountermeasureContent>;

/** `version` is the one that the change was made on; a newer one refuses it. */
export const CountermeasureChange = Type.Object({ version: Type.Integer(), ...content }, closed);
export type CountermeasureChange = Static<typeof CountermeasureChange>;

export const Countermeasure = Type.Object({
  id: CountermeasureId,
  version: Type.Integer(),
  ...content,
  /** What is no longer as it was when the countermeasure was tied to it. */
  warnings: Type.Array(Bilingual),
  changedBy: Type.String(),
  changedAt: Type.String(),
  removedAt: Type.Union([Type.String(), Type.Null()]),
});
export type Countermeasure = Static<typeof Countermeasure>;

export const Countermeasures = Type.Object({
  /** In their order, with those removed in the last thirty days. */
  countermeasures: Type.Array(Countermeasure),
  /** What one can be tied to. */
  findings: Type.Array(Type.Object({ id: FindingId, claim: Text, state: FindingState })),
  causes: ReleasedTable,
  table: ReleasedTable,
});
export type Countermeasures = Static<typeof Countermeasures>;

const path = '/api/studies/:study/countermeasures';
const ofCountermeasure = Type.Object({ study: StudyId, countermeasure: CountermeasureId });
const edit = { access: 'finding.edit', tag: 'countermeasure' } as const;

export const countermeasureAddresses = {
  list: address({
    method: 'GET',
    path,
    access: 'finding.read',
    tag: 'countermeasure',
    summary: 'Countermeasures in their order, what they answer, and the tables of causes and countermeasures',
    params: ofStudy,
    reply: Countermeasures,
  }),
  create: address({
    ...edit,
    method: 'POST',
    path,
    params: ofStudy,
    body: CountermeasureContent,
    reply: Countermeasure,
    status: 201,
  }),
  save: address({
    ...edit,
    method: 'PUT',
    path: `${path}/:countermeasure`,
    params: ofCountermeasure,
    body: CountermeasureChange,
    reply: Countermeasure,
  }),
  remove: address({
    ...edit,
    method: 'DELETE',
    path: `${path}/:countermeasure`,
    params: ofCountermeasure,
    query: Type.Object({ version: Type.Integer() }, closed),
  }),
  restore: address({
    ...edit,
    method: 'POST',
    path: `${path}/:countermeasure/restore`,
    params: ofCountermeasure,
    reply: Countermeasure,
  }),
  order: address({
    ...edit,
    method: 'PUT',
    path: '/api/studies/:study/countermeasure-order',
    summary: 'The order in which countermeasures are listed and printed',
    params: ofStudy,
    body: Type.Array(CountermeasureId, { maxItems: COUNTERMEASURE_LIMITS.countermeasures }),
  }),
};
