import { readDemonstration } from '../../../../server/templates/read-demonstration.ts';

export const demonstration = await readDemonstration('four-links');

/** The excerpts of each coder. */
export const codings = Object.fromEntries(
  demonstration.coders.map(({ alias, codings }) => [alias, codings] as const),
);

/** Transcripts by the code of the interview. */
export const transcripts = new Map(demonstration.interviews.map(({ code, text }) => [code, text]));
