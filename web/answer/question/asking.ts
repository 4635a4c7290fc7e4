import type { Answer } from '../../../analysis/model/instrument/answers.ts';
import type { Asked, Item } from '../../../analysis/model/instrument/definition.ts';
import type { Path } from '../../../analysis/model/instrument/path.ts';
import type { Text } from '../../../analysis/model/words.ts';

/** What the component of a kind is given: the same on the phone and in a preview. */
export interface Asking {
  readonly asked: Asked;
  readonly item: Item;
  /** Where the answers so far lead. */
  readonly path: Path;
  /** The order in which shuffled choices are laid. */
  readonly seed: number;
  /** The id of the question's heading, by which its fields are named. */
  readonly heading: string;
  /** A text in the respondent's language, with the answers that it repeats. */
  readonly say: (text: Text) => string;
  readonly answer: Answer | undefined;
  /** The answer given, or none; `unfinished` says what is still to be done where it is none yet. */
  readonly onanswer: (answer: Answer | undefined, unfinished?: string) => void;
  /** A tap that settles the answer. */
  readonly onsettled: () => void;
}
