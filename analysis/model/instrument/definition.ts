/** The definition of a questionnaire: what is asked, in which order, how it is scored. Template-independent JSON. */

/** A text in both languages. */
export interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}

export const links = ['plan', 'process', 'appraisal', 'results', 'across'] as const;
type Link = (typeof links)[number];

/** Labels in both languages beside the values that are stored, lowest first. */
export interface OptionSet {
  readonly 'zh-CN': readonly string[];
  readonly en: readonly string[];
  readonly values: readonly number[];
}

export interface Block {
  readonly code: string;
  readonly link: Link | null;
  readonly title: Bilingual;
  /** Whether its items come in an order of their own for each respondent. */
  readonly randomise: boolean;
}

interface AnyItem {
  readonly code: string;
  readonly block: string;
  readonly text: Bilingual;
  readonly link?: Link;
  readonly mechanisms?: readonly string[];
}

/** A rating on an option set. A reversed item counts as min + max − x in every score. */
export interface ScaleItem extends AnyItem {
  readonly type: 'scale';
  readonly options: string;
  readonly reverse?: boolean;
  readonly facet?: string;
  readonly attentionCheck?: { readonly expected: number };
}

/** One choice of several; `detached` answers are kept without any key to the others. */
export interface SingleItem extends AnyItem {
  readonly type: 'single';
  readonly storage: 'linked' | 'detached';
  readonly choices: { readonly 'zh-CN': readonly string[]; readonly en: readonly string[] };
}

export interface OpenItem extends AnyItem {
  readonly type: 'open';
  readonly maxLength: number;
}

export type Item = ScaleItem | SingleItem | OpenItem;

/** The mean of its items after reversal; missing when fewer than `minimumAnswered` were answered. */
export interface Scale {
  readonly code: string;
  readonly name: Bilingual;
  readonly items: readonly string[];
  readonly minimumAnswered: number;
  readonly link?: Link;
  readonly range?: readonly [number, number];
}

/** A score made of others; see formula.ts for what a formula may say. */
export interface Derived {
  readonly code: string;
  readonly formula: string;
  readonly name?: Bilingual;
}

export interface Definition {
  readonly code: string;
  readonly title: Bilingual;
  readonly status?: string;
  readonly referencePeriod?: Bilingual;
  readonly preferNotToSay: Bilingual;
  readonly dontKnow: Bilingual & { readonly items: readonly string[] };
  readonly optionSets: Readonly<Record<string, OptionSet>>;
  readonly blocks: readonly Block[];
  readonly items: readonly Item[];
  readonly scales: readonly Scale[];
  readonly derived: readonly Derived[];
  readonly openQuestionNotice: Bilingual;
  readonly rules?: readonly string[];
}

/** What the answer page needs to ask the questions; how they are scored stays with the researchers. */
export type Asked = Omit<Definition, 'scales' | 'derived' | 'status' | 'rules'>;

export function askedOf({ scales: _, derived: __, status: ___, rules: ____, ...asked }: Definition): Asked {
  return asked;
}
