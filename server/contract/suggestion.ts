import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { InterviewId, ofStudy } from './ids.ts';

/** A passage of an interview that is being coded. */
export const Passage = Type.Object(
  { interview: InterviewId, words: Type.String({ minLength: 1, maxLength: 4000 }) },
  { additionalProperties: false },
);
export type Passage = Static<typeof Passage>;

/** What the machine would propose. Nothing of it counts until a person codes it. */
export const Suggestions = Type.Object({
  /** Settled excerpts to learn from, and how many it takes. */
  settled: Type.Integer(),
  needed: Type.Integer(),
  /** The nearest first; empty while there is too little to learn from. */
  codes: Type.Array(Type.Object({ code: Type.String(), score: Type.Number() })),
  /** The nearest value of each dimension that words tell something about. */
  values: Type.Array(Type.Object({ dimension: Type.String(), value: Type.String(), score: Type.Number() })),
});
export type Suggestions = Static<typeof Suggestions>;

const Quality = Type.Object({ precision: Type.Number(), recall: Type.Number() });

/** How good the proposals are: leave-one-interview-out cross-validation on the settled excerpts. */
export const SuggestionQuality = Type.Object({
  settled: Type.Integer(),
  needed: Type.Integer(),
  proposed: Type.Integer(),
  /** Null while there is too little to learn from. */
  codes: Type.Union([
    Type.Object({ labels: Type.Integer(), learned: Quality, mostFrequent: Quality, chance: Quality }),
    Type.Null(),
  ]),
});
export type SuggestionQuality = Static<typeof SuggestionQuality>;

export const suggestionAddresses = {
  suggest: address({
    method: 'POST',
    path: '/api/studies/:study/suggestions',
    reads: true,
    access: 'excerpt.code',
    tag: 'suggestion',
    params: ofStudy,
    body: Passage,
    reply: Suggestions,
  }),
  quality: address({
    method: 'GET',
    path: '/api/studies/:study/suggestions/quality',
    access: 'excerpt.read',
    tag: 'suggestion',
    params: ofStudy,
    reply: SuggestionQuality,
  }),
};
