import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { both, type Bilingual, type Text } from '../../../../analysis/model/words.ts';
import { Assembly } from '../assembly.ts';
import { type ChoiceCodes, codesAsValues, OTHER } from '../choice-codes.ts';
import { codeFields } from '../coded-choices.ts';
import { partsOf } from '../parts.ts';
import { plainText } from '../plain-text.ts';
import { Ledger } from '../report.ts';
import type { Term } from '../expression/term.ts';
import { Names } from './names.ts';
import type { Question, Subquestion, Survey } from './survey.ts';

/** An item while it is made. */
export type Draft = { -readonly [field in keyof Item]: Item[field] } & Record<string, unknown>;

/** A condition that waits until every name is known: the sources must all hold. */
export interface Wish {
  readonly question: Question;
  readonly sources: readonly string[];
}

/** One choice of a list. */
export interface Option {
  readonly code: string;
  readonly text: Text;
  readonly relevance?: string;
}

/** What is at hand while questions become items: codes, names, and what became of everything. */
export class Conversion {
  readonly assembly: Assembly;
  readonly ledger = new Ledger();
  readonly names = new Names();
  readonly wishes = new Map<Draft, Wish>();
  readonly choiceWishes = new Map<Draft, ReadonlyMap<number, Wish>>();
  readonly drafts: Draft[] = [];
  readonly #places = new Map<Question, string>();
  readonly #questionOf = new Map<string, Question>();
  readonly #draftsOf = new Map<Question, Draft[]>();
  readonly #drafts = new Map<string, Draft>();
  block = '';

  constructor({ title, languages, groups }: Survey) {
    this.assembly = new Assembly('survey', this.#plain(title), languages);
    const taken = new Set<string>();
    for (const question of groups.flatMap(({ questions }) => questions)) {
      let place = question.code || question.sgq;
      for (let number = 2; taken.has(place); number++) place = `${question.code || question.sgq}#${number}`;
      taken.add(place);
      this.#places.set(question, place);
    }
  }

  get languages(): readonly string[] {
    return this.assembly.languages;
  }

  place(question: Question): string {
    return this.#places.get(question)!;
  }

  /** Where an item stands in the file. */
  placeOf(code: string): string {
    const question = this.#questionOf.get(code);
    return question ? this.place(question) : code;
  }

  /** The items that a question has become. */
  draftsOf(question: Question): readonly Draft[] {
    return this.#draftsOf.get(question) ?? [];
  }

  draftOf(code: string): Draft | undefined {
    return this.#drafts.get(code);
  }

  questionOf(code: string): Question | undefined {
    return this.#questionOf.get(code);
  }

  /** The words of a text, without HTML, in every language. */
  text(text: Text, fallback?: string): Text {
    return this.assembly.text(this.#plain(text), fallback);
  }

  says(text: Text): boolean {
    return Object.values(text).some((words) => plainText(words) !== '');
  }

  /** A new item; its question may have several. */
  item(
    question: Question,
    fields: { type: string; text: Text } & Record<string, unknown>,
    end = '',
    relevance: readonly string[] = [],
  ): Draft {
    const name = end === '' ? question.code : `${question.code}_${end}`;
    const wanted = end !== '' && hooks(question).has(ROWS) ? end : name;
    const code = this.assembly.codeFor(wanted, 'Q', partsOf(fields));
    const draft: Draft = {
      ...fields,
      code,
      block: this.block,
      ...(this.says(question.help) ? { help: this.text(question.help) } : {}),
      ...(question.mandatory || ['notice', 'computed', 'draw'].includes(fields.type)
        ? {}
        : { optional: true }),
      ...(code === wanted || name === '' ? {} : { source: name }),
    };
    this.drafts.push(draft);
    this.assembly.items.push(draft);
    this.#questionOf.set(code, question);
    this.#drafts.set(code, draft);
    this.#draftsOf.set(question, [...this.draftsOf(question), draft]);
    this.wishes.set(draft, { question, sources: relevance.filter((source) => source.trim() !== '') });
    return draft;
  }

  /** Takes an item back; conditions that name it are found to be wrong later. */
  leaveOut(draft: Draft): void {
    const { items } = this.assembly;
    items.splice(items.indexOf(draft), 1);
  }

  /** An item of a row of a table. */
  row(
    question: Question,
    grid: string,
    subquestion: Subquestion,
    fields: { type: string } & Record<string, unknown>,
    end = subquestion.code,
  ): Draft {
    const text = this.text(subquestion.text, subquestion.code || '…');
    const filters = this.filters(question, subquestion.code);
    return this.item(question, { text, grid, ...fields }, end, [subquestion.relevance, ...filters]);
  }

  /** The table that the rows of a question form. */
  grid(question: Question, header: Text = {}): string {
    const code = this.assembly.codeFor(question.code);
    const said = this.text(question.text, question.code);
    const above = this.says(header) ? this.text(header) : null;
    this.assembly.grids.push({
      code,
      text: above
        ? Object.fromEntries(
            Object.entries(said).map(([language, words]) => [language, `${words}\n${above[language]}`]),
          )
        : said,
    });
    return code;
  }

  /** The conditions that array filters set for a row or choice. */
  filters(question: Question, code: string): string[] {
    const listed = (name: string) =>
      question.attributes
        .get(name)
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== '');
    return [
      ...listed('array_filter').map((name) => `filter:${name}:${code}`),
      ...listed('array_filter_exclude').map((name) => `exclude:${name}:${code}`),
    ];
  }

  /** The fields of a list of choices, and the codes by value. */
  choices(question: Question, options: readonly Option[]): { fields: object; codes: ChoiceCodes } {
    const codes = ownOther(question, codesAsValues(options.map(({ code }) => code)));
    return {
      codes,
      fields: {
        choices: this.assembly.labels(options.map(({ text, code }) => this.text(text, code || '…'))),
        ...codeFields(codes),
        ...(question.attributes.is('random_order') || question.attributes.get('answer_order') === 'random'
          ? { randomise: true }
          : {}),
      },
    };
  }

  /** The conditions under which each choice is offered. */
  wishChoices(draft: Draft, question: Question, options: readonly Option[], { values }: ChoiceCodes): void {
    const wishes = options.flatMap(({ code, relevance = '' }, at): [number, Wish][] => {
      const sources = [relevance, ...this.filters(question, code)].filter((source) => source.trim() !== '');
      return sources.length > 0 ? [[values[at]!, { question, sources }]] : [];
    });
    if (wishes.length > 0) this.choiceWishes.set(draft, new Map(wishes));
  }

  name(question: Question, end: string, term: Term, draft: Draft, options: readonly Option[] = []): void {
    const [language] = this.languages;
    this.names.add(
      question,
      end,
      term,
      draft.code,
      new Map(options.map(({ code, text }) => [code, plainText(text[language!] ?? '')])),
    );
  }

  kept(question: Question): void {
    this.ledger.kept(this.place(question), 'question');
    if (question.answers.length + question.subquestions.length > 0)
      this.ledger.kept(`${this.place(question)} choices`, 'choices');
  }

  approximated(question: Question, zh: string, en: string): void {
    this.ledger.approximated(this.place(question), 'question', both(zh, en));
  }

  dropped(question: Question, zh: string, en: string): void {
    const reason: Bilingual = both(zh, en);
    this.ledger.dropped(this.place(question), 'question', reason);
    if (question.answers.length + question.subquestions.length > 0)
      this.ledger.dropped(`${this.place(question)} choices`, 'choices', reason);
  }

  finish(): Definition {
    return this.assembly.finish();
  }

  #plain(text: Text): Text {
    return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, plainText(words)]));
  }
}

/** Words of the stylesheet hook of a question: by them what was written here is known again. */
export const hooks = ({ attributes }: Question): ReadonlySet<string> =>
  new Set(attributes.get('cssclass').split(/\s+/));

/** The rows of a table bear the codes of their items. */
export const ROWS = 'fourlinks-rows';

/** The value of the choice that asks for words, where it is not the next one. */
export const OWN_OTHER = 'fourlinks-other-';

function ownOther(question: Question, codes: ChoiceCodes): ChoiceCodes {
  const hook = [...hooks(question)].find((word) => word.startsWith(OWN_OTHER));
  const value = Number(hook?.slice(OWN_OTHER.length));
  if (!question.other || !Number.isInteger(value) || codes.values.includes(value)) return codes;
  const last = String(codes.values.at(-1));
  const { [last]: code = OTHER, ...sources } = codes.sources;
  return { values: [...codes.values.slice(0, -1), value], sources: { ...sources, [String(value)]: code } };
}
