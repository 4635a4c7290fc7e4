/** Why somebody who was asked gives no answer. */
export type Reason = 'preferNotToSay' | 'dontKnow';

/** Why somebody was not asked: a condition or a skip passed over the item, or the questionnaire ended before it. */
export type Absence = 'notAsked' | 'notReached';

/**
 * What is said in more than one number: words as typed (dates and times as ISO 8601), a choice with words of one's own, several
 * choices in the order of the list, choices from first to last, points for each choice of the list, the best and the worst.
 */
export type Said =
  | { readonly text: string }
  | { readonly choice: number; readonly text: string }
  | { readonly choices: readonly number[]; readonly text?: string }
  | { readonly order: readonly number[] }
  | { readonly shares: readonly number[] }
  | { readonly best: number; readonly worst: number };

/**
 * An answer to one item. A number is the value of the chosen option or the number asked for; what needs more is said in a way of
 * its own; a reason tells why there is none. An item left out was not answered.
 */
export type Answer = number | Reason | Said;

/** One respondent's answers by item code. */
export type Answers = Readonly<Record<string, Answer>>;
