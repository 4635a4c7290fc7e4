/**
 * An answer to one item. Closed items hold the value of the chosen option (`agree5`: 1–5, `frequency5`: 0–100, single choice:
 * its position from 1) or the reason why there is none; open items hold the text as typed. An item left out was not answered.
 */
export type Answer = number | 'preferNotToSay' | 'dontKnow' | { readonly text: string };

/** One respondent's answers by item code. */
export type Answers = Readonly<Record<string, Answer>>;
