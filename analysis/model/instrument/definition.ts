import type { Tags } from '../frame/frame.ts';
import type { Text } from '../words.ts';

/** The definition of a questionnaire: what is asked, in which order, how it is scored. Template-independent JSON. */

/** Labels in each language of the definition, all in one order. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** Labels by language beside the values that are stored, lowest first. */
export interface OptionSet {
  readonly values: readonly number[];
  readonly [language: string]: readonly (string | number)[];
}

export interface Block {
  readonly code: string;
  readonly title: Text;
  /** Whether its items come in an order of their own for each respondent. */
  readonly randomise: boolean;
  /** Items that keep their place while the others are shuffled. */
  readonly fixed?: readonly string[];
  /** Shown above the first of its items. */
  readonly text?: Text;
  /** The condition under which it is asked, see path.ts. */
  readonly showIf?: string;
  /** Hold for those of its items that have no value of the dimension themselves. */
  readonly tags?: Tags;
}

/** Where to go on when a condition holds: the code of a later item or block, or `end`. */
export interface Skip {
  readonly when: string;
  readonly to: string;
}

/** What must hold of an answer, and what is said where it does not. */
export interface Check {
  readonly holds: string;
  readonly message: Text;
}

/** Rows that are printed as one table and asked one by one. */
export interface Grid {
  readonly code: string;
  readonly text: Text;
}

/**
 * What every item has; the rest is its kind's: see kinds/. In texts stands {CODE} for the answer to an earlier item (pipe.ts);
 * conditions are expressions over the columns of earlier items.
 */
export interface Item {
  readonly code: string;
  readonly block: string;
  /** The kind of item. */
  readonly type: string;
  readonly text: Text;
  /** Stands below the text, smaller. */
  readonly help?: Text;
  readonly showIf?: string;
  readonly checks?: readonly Check[];
  readonly skip?: readonly Skip[];
  /** The table of which it is a row. */
  readonly grid?: string;
  /** May be left out without being asked for it. */
  readonly optional?: boolean;
  readonly tags?: Tags;
  /** For the researchers: why it is asked, where it comes from. */
  readonly note?: string;
  /** Its name in the file that it came from. */
  readonly source?: string;
}

/** The parts of the first page that a study words itself; what it promises about anonymity follows from how it collects. */
export interface Consent {
  readonly who?: Text;
  readonly purpose?: Text;
  readonly ethics?: Text;
  readonly contact?: Text;
  readonly retention?: Text;
  readonly help?: Text;
}
export const consentParts = ['who', 'purpose', 'ethics', 'contact', 'retention', 'help'] as const;

/** The mean of its items after reversal, or that mean times their number; missing when fewer than `minimumAnswered` were answered. */
export interface Scale {
  readonly code: string;
  readonly name: Text;
  readonly items: readonly string[];
  readonly minimumAnswered: number;
  readonly score?: 'mean' | 'sum';
  readonly range?: readonly [number, number];
  /** A high value is the bad one. */
  readonly adverse?: boolean;
  readonly tags?: Tags;
}

/** A score made of others; see formula.ts for what a formula may say. */
export interface Derived {
  readonly code: string;
  readonly formula: string;
  readonly name?: Text;
}

/** Its languages are those of its title; every text is written in all of them. */
export interface Definition {
  readonly code: string;
  /** The code of the frame whose values the tags name. */
  readonly frame?: string;
  readonly title: Text;
  readonly status?: string;
  readonly referencePeriod?: Text;
  readonly preferNotToSay: Text;
  /** The label by language beside the items that offer it. */
  readonly dontKnow: Readonly<Record<string, string | readonly string[]>> & {
    readonly items: readonly string[];
  };
  readonly optionSets: Readonly<Record<string, OptionSet>>;
  readonly consent?: Consent;
  readonly blocks: readonly Block[];
  /** Blocks that come in an order of their own for each respondent; the others keep their place. */
  readonly shuffledBlocks?: readonly string[];
  readonly grids?: readonly Grid[];
  readonly items: readonly Item[];
  readonly scales: readonly Scale[];
  readonly derived: readonly Derived[];
  readonly openQuestionNotice: Text;
  readonly rules?: readonly string[];
}

/** What the answer page needs to ask the questions; how they are scored and sorted stays with the researchers. */
export type Asked = Omit<Definition, 'scales' | 'derived' | 'status' | 'rules' | 'frame'>;

export function askedOf(definition: Definition): Asked {
  const { scales: _, derived: __, status: ___, rules: ____, frame: _____, ...asked } = definition;
  return { ...asked, blocks: asked.blocks.map(withoutTags), items: asked.items.map(withoutNotes) };
}

function withoutNotes({ note: _, source: __, sources: ___, ...item }: Item & { sources?: unknown }): Item {
  return withoutTags(item);
}

function withoutTags<T extends { readonly tags?: Tags }>({ tags: _, ...kept }: T): Omit<T, 'tags'> {
  return kept;
}

/** Which values an item is tagged with: its own, else those of its block. */
export function tagsOf({ blocks }: Pick<Definition, 'blocks'>, item: Item): Tags {
  return { ...blocks.find(({ code }) => code === item.block)?.tags, ...item.tags };
}
