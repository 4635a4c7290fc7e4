import { type Static, Type } from 'typebox';

/** What somebody is in an interview: decides what counts as said by respondents. */
export const SpeakerRole = Type.Enum(['interviewer', 'respondent', 'other', 'unknown']);
export type SpeakerRole = Static<typeof SpeakerRole>;

const label = Type.String({ minLength: 1, maxLength: 60 });

/** One who speaks, under every label that stands for them in the text. */
export const Speaker = Type.Object(
  { name: label, role: SpeakerRole, labels: Type.Array(label, { minItems: 1, maxItems: 50 }) },
  { additionalProperties: false },
);
export type Speaker = Static<typeof Speaker>;

/** Which labels of a text open turns, and whose: guessed by a machine or settled by a person. */
export const SpeakerPlan = Type.Object(
  {
    speakers: Type.Array(Speaker, { maxItems: 200 }),
    /** What looks like a label and is none. */
    dropped: Type.Array(label, { maxItems: 500 }),
  },
  { additionalProperties: false },
);
export type SpeakerPlan = Static<typeof SpeakerPlan>;

/** When something is said that stands at a place of the text without its time: code points, milliseconds. */
export const Cue = Type.Object(
  { at: Type.Integer({ minimum: 0 }), startMs: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
);
export type Cue = Static<typeof Cue>;
