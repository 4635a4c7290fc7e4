import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { ofStudy } from './ids.ts';

const people = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const share = Type.Number({ minimum: 0, maximum: 1_000_000 });

/** A background question: one expected share (or headcount) a category, and whether it is stored with the other answers. */
export const BackgroundQuestion = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 40 }),
  shares: Type.Array(share, { minItems: 1, maxItems: 60 }),
  storage: Type.Enum(['linked', 'detached']),
});
export type BackgroundQuestion = Static<typeof BackgroundQuestion>;

export const MeterRequest = Type.Object({
  questions: Type.Array(BackgroundQuestion, { maxItems: 30 }),
  respondents: people,
  /** Everyone who could answer; where it is unknown, the respondents. */
  population: Type.Optional(people),
  floor: Type.Integer({ minimum: 2, maximum: 100 }),
  /** The largest share of sample uniques to put up with. */
  bar: Type.Number({ minimum: 0.001, maximum: 1 }),
});
export type MeterRequest = Static<typeof MeterRequest>;

/** Expected shares from 0 to 1; `Risk` of analysis/disclosure/reidentification.ts says how each is read. */
export const Risk = Type.Object({
  cells: Type.Integer(),
  sampleUniques: Type.Number(),
  populationUniques: Type.Number(),
  respondentsBelowFloor: Type.Number(),
  cellsBelowFloor: Type.Number(),
});
export type Risk = Static<typeof Risk>;

const Step = Type.Union([
  Type.Object({ kind: Type.Literal('detach'), code: Type.String() }),
  Type.Object({
    kind: Type.Literal('merge'),
    code: Type.String(),
    /** Positions from 0 in the question as the steps before have left it. */
    categories: Type.Tuple([Type.Integer(), Type.Integer()]),
  }),
]);
export type Step = Static<typeof Step>;

export const Meter = Type.Object({
  risk: Risk,
  steps: Type.Array(Type.Object({ step: Step, risk: Risk })),
  /** False when not even detaching everything is enough. */
  reached: Type.Boolean(),
});
export type Meter = Static<typeof Meter>;

export const reidentificationAddresses = {
  read: address({
    method: 'POST',
    path: '/api/studies/:study/reidentification',
    reads: true,
    access: 'instrument.edit',
    tag: 'instrument',
    summary: 'How many respondents their background answers would single out, before anyone has answered',
    params: ofStudy,
    body: MeterRequest,
    reply: Meter,
  }),
};
