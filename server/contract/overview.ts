import { Type, type Static } from 'typebox';

/** The groups of the rail, in the order of the work. */
export const groups = ['design', 'collect', 'interviews', 'analyse', 'conclude'] as const;
export const Group = Type.Enum([...groups]);
export type Group = Static<typeof Group>;

/** `waiting` needs something earlier, `open` can be worked on now. */
export const GroupState = Type.Enum(['waiting', 'open', 'done']);
export type GroupState = Static<typeof GroupState>;

/** The one thing to do next. */
export const Step = Type.Enum([
  'publishInstrument',
  'openCollection',
  'collectResponses',
  'freezeRelease',
  'importInterviews',
  'codeInterviews',
  'readResults',
]);
export type Step = Static<typeof Step>;

/** Totals; null where the caller's role does not see them. */
const Total = Type.Union([Type.Integer(), Type.Null()]);

export const Overview = Type.Object({
  groups: Type.Record(Group, GroupState),
  next: Type.Union([Step, Type.Null()]),
  totals: Type.Object({
    /** Number of the latest published version of the instrument. */
    version: Total,
    invited: Total,
    /** Waiting in the inbox for the next release; null where they are few, too. */
    received: Total,
    releases: Total,
    /** Respondents in the latest release. */
    released: Total,
    interviews: Total,
    /** Interviews with at least one excerpt. */
    coded: Total,
    excerpts: Total,
  }),
});
export type Overview = Static<typeof Overview>;
export type Totals = Overview['totals'];
