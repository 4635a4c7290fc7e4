import type { Frame } from '../../frame/frame.ts';
import type { Bilingual } from '../../words.ts';
import type { Definition } from '../definition.ts';

/** A proposed change; where it can be made without a researcher's words, it is made by `apply`. */
export interface Mend {
  readonly words: Bilingual;
  readonly apply?: (definition: Definition) => Definition;
}

/** Something that a rule has found at a place of a definition: `items[3].text.en`. */
export interface Found {
  readonly place: string;
  readonly words: Bilingual;
  readonly mend?: Mend;
}

/** A weakness of a questionnaire that the literature warns of, declared: a file in rules/ and a line in its index. */
export interface Rule {
  readonly code: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  /** Where the literature says so. */
  readonly source: string;
  /** Only the languages that it can read; all where nothing is said. */
  readonly languages?: readonly ('zh' | 'en')[];
  /** Needs a definition without faults: it walks paths. */
  readonly walks?: true;
  find(definition: Definition, frame: Frame | null): Found[];
}

export interface Finding extends Found {
  /** The code of the rule. */
  readonly rule: string;
}
