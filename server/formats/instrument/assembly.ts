import type {
  Block,
  Consent,
  Definition,
  Derived,
  Grid,
  Item,
  OptionSet,
  Scale,
} from '../../../analysis/model/instrument/definition.ts';
import type { Text } from '../../../analysis/model/words.ts';

const CODE = /^[A-Za-z][A-Za-z0-9_]{0,23}$/;
const LONGEST = 24;

const refusals: Text = { zh: '不愿回答', en: 'Prefer not to say' };
const unsure: Text = { zh: '不知道', en: "Don't know" };
const notices: Text = {
  zh: '请勿写出姓名或可识别个人的信息。',
  en: 'Please name nobody and write nothing that tells who somebody is.',
};

/** A definition while it is put together from a file: codes that may stand here, texts in all of its languages, shared option sets. */
export class Assembly {
  readonly languages: readonly string[];
  readonly #title: Text;
  readonly #code: string;
  readonly #taken = new Set(['flagged', 'end']);
  readonly #optionSets: Record<string, OptionSet> = {};
  readonly blocks: Block[] = [];
  readonly items: Item[] = [];
  readonly grids: Grid[] = [];
  readonly scales: Scale[] = [];
  readonly derived: Derived[] = [];
  readonly dontKnow: string[] = [];
  readonly shuffledBlocks: string[] = [];
  consent: Consent | undefined;
  /** The labels of "don't know" and "prefer not to say" where the file words them itself. */
  dontKnowLabel: Text | undefined;
  preferNotToSay: Text | undefined;

  /** The first language is the one that stands in for words that another lacks. */
  constructor(code: string, title: Text, languages: readonly string[]) {
    this.languages = languages.length > 0 ? [...new Set(languages)] : ['en'];
    this.#title = title;
    this.#code = codeLike(code, 'survey');
  }

  /**
   * A code for a column that nobody else has, as near as possible to the one that the file gives. `parts` are the ends of further
   * columns of the same item, `1` for CODE_1.
   */
  codeFor(wanted: string, fallback = 'Q', parts: readonly string[] = []): string {
    const names = (code: string) => [code, ...parts.map((part) => `${code}_${part}`)];
    const code = free(codeLike(wanted, fallback), (each) =>
      names(each).some((name) => this.#taken.has(name)),
    );
    for (const name of names(code)) this.#taken.add(name);
    return code;
  }

  /** A code for a block; items may have the same. */
  blockCode(wanted: string, fallback = 'B'): string {
    return free(
      codeLike(wanted, fallback),
      (each) => each === 'end' || this.blocks.some(({ code }) => code === each),
    );
  }

  /** A text in every language; where one lacks words, those of the first stand in. */
  text(words: Text, fallback = '…'): Text {
    const said = Object.values(words).find((each) => each.trim() !== '');
    const [first] = this.languages;
    const instead = words[first!]?.trim() ? words[first!]! : (said ?? fallback);
    return Object.fromEntries(
      this.languages.map((language) => [language, words[language]?.trim() ? words[language] : instead]),
    );
  }

  /** Labels by language of a list of texts. */
  labels(texts: readonly Text[]): Readonly<Record<string, readonly string[]>> {
    const whole = texts.map((each) => this.text(each));
    return Object.fromEntries(
      this.languages.map((language) => [language, whole.map((each) => each[language]!)]),
    );
  }

  /** The name of an option set with these values, lowest first, and labels; equal sets are one. */
  optionSet(values: readonly number[], texts: readonly Text[], wanted = 'options'): string {
    const set: OptionSet = { values: [...values], ...this.labels(texts) };
    const same = Object.entries(this.#optionSets).find(
      ([, each]) => JSON.stringify(each) === JSON.stringify(set),
    );
    if (same) return same[0];
    const name = free(codeLike(wanted, 'options'), (each) => Object.hasOwn(this.#optionSets, each));
    this.#optionSets[name] = set;
    return name;
  }

  /** The draft. A block without items is left out; a file without blocks gets one. */
  finish(): Definition {
    const used = this.blocks.filter(({ code }) => this.items.some(({ block }) => block === code));
    return {
      code: this.#code,
      title: this.text(this.#title, this.#code),
      preferNotToSay: this.preferNotToSay ? this.text(this.preferNotToSay) : this.#spoken(refusals),
      dontKnow: {
        ...(this.dontKnowLabel ? this.text(this.dontKnowLabel) : this.#spoken(unsure)),
        items: this.dontKnow,
      },
      optionSets: this.#optionSets,
      ...(this.consent ? { consent: this.consent } : {}),
      blocks: used,
      ...(this.shuffledBlocks.length > 0 ? { shuffledBlocks: this.shuffledBlocks } : {}),
      ...(this.grids.length > 0 ? { grids: this.grids } : {}),
      items: this.items,
      scales: this.scales,
      derived: this.derived,
      openQuestionNotice: this.#spoken(notices),
    };
  }

  #spoken(text: Text): Text {
    return Object.fromEntries(
      this.languages.map((language) => [
        language,
        language.toLowerCase().startsWith('zh') ? text['zh']! : text['en']!,
      ]),
    );
  }
}

function codeLike(wanted: string, fallback: string): string {
  const plain = wanted
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9_]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  const begun = /^[A-Za-z]/.test(plain) ? plain : `${fallback}${plain ? `_${plain}` : ''}`;
  const short = begun.slice(0, LONGEST).replace(/_+$/, '');
  return CODE.test(short) ? short : fallback;
}

function free(code: string, isTaken: (code: string) => boolean): string {
  if (!isTaken(code)) return code;
  for (let number = 2; ; number++) {
    const next = `${code.slice(0, LONGEST - 1 - String(number).length)}_${number}`;
    if (!isTaken(next)) return next;
  }
}
