import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { both } from '../../../../analysis/model/words.ts';
import { Assembly } from '../assembly.ts';
import { InstrumentFileError } from '../format.ts';
import { type InstrumentReport, Ledger } from '../report.ts';
import { applyJumps, type Made } from './apply-jumps.ts';
import { choicesOf } from './choice-texts.ts';
import { decideKind, unsure } from './decide-kind.ts';
import { fitted } from './fit-open.ts';
import { jumpIn } from './jumps.ts';
import { languagesOf } from './languages.ts';
import { answered, askedText, textOf, type Workshop } from './make-items.ts';
import { makeRows } from './make-rows.ts';
import { isQuestion, type Outline, type Question, type Section } from './outline.ts';
import { reverseMark, starsReverse } from './reverse.ts';
import { reasons } from './wordings.ts';

export interface BuiltText {
  readonly definition: Definition;
  readonly report: InstrumentReport;
  /** The item that a line became, by line. */
  readonly itemOf: ReadonlyMap<number, Item>;
}

/** The draft that an outline becomes. */
export function buildDefinition(outline: Outline, format: string, fallbackTitle: string): BuiltText {
  return new Builder(outline, fallbackTitle).build(format);
}

class Builder {
  readonly #outline: Outline;
  readonly #ledger = new Ledger();
  readonly #shop: Workshop;
  readonly #stars: boolean;
  readonly #made: Made[] = [];

  constructor(outline: Outline, fallbackTitle: string) {
    this.#outline = outline;
    const entries = outline.sections.flatMap(({ entries }) => entries);
    const questions = entries.filter(isQuestion);
    const texts = questions.flatMap((question) => [
      question.text,
      ...question.choices.map(({ text }) => text),
      ...question.rows.map(({ text }) => text),
      ...(question.heads?.labels ?? []),
    ]);
    const languages = languagesOf(texts);
    const title = languages.split(outline.title?.text ?? fallbackTitle);
    this.#shop = { languages, assembly: new Assembly(fallbackTitle, title, languages.tags) };
    this.#stars = starsReverse([
      ...outline.intro.map(({ text }) => text),
      ...outline.sections.flatMap(({ title, text }) => [title ?? '', ...text]),
      ...entries.flatMap((entry) => (isQuestion(entry) ? [] : [entry.note])),
    ]);
  }

  build(format: string): BuiltText {
    const { title, intro, sections, roles } = this.#outline;
    const { assembly, languages } = this.#shop;
    if (title) this.#ledger.kept(`L${title.line}`, 'text');
    for (const { line } of intro) this.#ledger.kept(`L${line}`, 'message');
    for (const [line, role] of roles)
      if (role === 'left') this.#ledger.dropped(`L${line}`, 'text', reasons.leftByPerson);
    let waiting: string[] = intro.map(({ text }) => text);
    sections.forEach((section, at) => {
      const next = sections[at + 1];
      if (section.entries.length === 0 && next) {
        waiting.push(...(section.title === null ? [] : [section.title]), ...section.text);
        this.#ledger.approximated(`L${section.line}`, 'page', reasons.emptyPart);
        return;
      }
      this.#section(section, at, waiting);
      waiting = [];
    });
    applyJumps(this.#made, this.#ledger);
    this.#made.forEach(({ items }) => assembly.items.push(...items));
    assembly.items.sort((a, b) => this.#orderOf(a) - this.#orderOf(b));
    this.#languages();
    const items = fitted(assembly.items);
    if (items.length === 0)
      throw new InstrumentFileError(
        both(
          '没有在这段文字里找到题目；题目应有编号，如“1. …”',
          'no question was found in this text; questions are numbered, as "1. …"',
        ),
      );
    assembly.items.splice(0, assembly.items.length, ...items);
    const definition = assembly.finish();
    return {
      definition,
      report: this.#ledger.report(format, items.length),
      itemOf: this.#itemsByLine(definition, languages.tags[0]!),
    };
  }

  readonly #order = new Map<string, number>();
  #orderOf(item: Item): number {
    return this.#order.get(item.code) ?? 0;
  }

  #itemsByLine({ items }: Definition, _: string): Map<number, Item> {
    const byCode = new Map(items.map((item) => [item.code, item]));
    return new Map(
      this.#made.flatMap(({ question, items: own }) => {
        const lines = question.rows.length > 0 ? question.rows.map(({ line }) => line) : [question.line];
        return own.flatMap(({ code }, at): [number, Item][] => {
          const item = byCode.get(code);
          return item ? [[lines[at] ?? question.line, item]] : [];
        });
      }),
    );
  }

  #section(section: Section, at: number, introduction: readonly string[]): void {
    const { assembly, languages } = this.#shop;
    const code = `B${at + 1}`;
    const place = `L${section.line}`;
    if (section.title !== null) {
      if (section.entries.length > 0) this.#ledger.kept(place, 'page');
      else this.#ledger.dropped(place, 'page', reasons.emptyPart);
    }
    const { grid, rest } = this.#sharedRatings(section);
    section.text.forEach((text, n) =>
      this.#ledger.kept(`${place} · ${n + 1} · ${text.slice(0, 24)}`, 'text'),
    );
    const words = [...introduction, ...rest].join('\n');
    assembly.blocks.push({
      code,
      title: section.title === null ? this.#spoken(at) : textOf(section.title, this.#shop),
      randomise: false,
      ...(words === '' ? {} : { text: textOf(words, this.#shop) }),
    });
    if (section.entries.length === 0) return;
    for (const entry of section.entries) {
      if (isQuestion(entry)) this.#question(entry, code, grid);
      else {
        const notice = {
          code: assembly.codeFor('N1', 'N'),
          block: code,
          type: 'notice',
          text: assembly.text(languages.split(entry.note)),
        };
        this.#order.set(notice.code, this.#order.size);
        assembly.items.push(notice);
        this.#ledger.kept(`L${entry.line}`, 'text');
      }
    }
  }

  /** Statements below one row of heads are printed as a table under the words that introduce them. */
  #sharedRatings(section: Section): { grid: string | undefined; rest: readonly string[] } {
    const { assembly } = this.#shop;
    const rows = section.entries.filter(
      (entry) => isQuestion(entry) && entry.rows.length === 0 && decideKind(entry).above,
    );
    const words = section.text.at(-1) ?? section.title;
    if (rows.length < 2 || words === null) return { grid: undefined, rest: section.text };
    const grid = `G${assembly.grids.length + 1}`;
    assembly.grids.push({ code: grid, text: textOf(words, this.#shop) });
    return { grid, rest: section.text.slice(0, -1) };
  }

  #question(question: Question, block: string, grid: string | undefined): void {
    const { assembly } = this.#shop;
    const place = `L${question.line}${question.label ? ` ${question.label}` : ''}`;
    const base =
      /^[A-Za-z]/.test(question.label) && question.label.length > 1
        ? question.label
        : `Q${question.label.replaceAll(/[.．-]/g, '_')}`;
    const source = question.label ? { source: question.label } : {};
    if (question.rows.length > 0 && question.forced === null) {
      const items = makeRows(question, { base, block, place, stars: this.#stars }, this.#shop, this.#ledger);
      this.#keep({ question, place, items });
      return;
    }
    const decision = decideKind(question);
    const { text, reverse } = reverseMark(question.text, this.#stars);
    const words = askedText(text.replace(/^[\d.．、\s]+$/u, ''));
    const fields = answered(withoutJumps(question), decision, this.#shop);
    const scored = reverse && 'options' in fields;
    const item = {
      code: assembly.codeFor(base === 'Q' ? `Q${assembly.items.length + this.#made.length + 1}` : base),
      block,
      ...fields,
      text: words ? textOf(words, this.#shop) : textOf(question.label || '…', this.#shop),
      ...(scored ? { reverse: true } : {}),
      ...(decision.above && grid ? { grid } : {}),
      ...source,
    } as Item;
    const instead = fields.type !== 'tick' && question.forced === null ? unsure(question) : null;
    if (instead !== null) {
      assembly.dontKnow.push(item.code);
      assembly.dontKnowLabel ??= this.#shop.languages.split(instead);
    }
    if (decision.reason) this.#ledger.approximated(place, 'question', decision.reason);
    else if (!words) this.#ledger.approximated(place, 'question', reasons.emptyText);
    else this.#ledger.kept(place, 'question');
    if (question.choices.length > 0) this.#ledger.kept(`${place} · ${question.choices.length}`, 'choices');
    this.#keep({ question, place, items: [item] });
  }

  #keep(made: Made): void {
    for (const { code } of made.items) this.#order.set(code, this.#order.size);
    this.#made.push(made);
  }

  #languages(): void {
    const { languages, assembly } = this.#shop;
    if (languages.tags.length < 2) return;
    const alike = assembly.items.filter(({ text }) => new Set(Object.values(text)).size === 1).length;
    for (const tag of languages.tags)
      if (alike === 0) this.#ledger.kept(tag, 'language');
      else this.#ledger.approximated(tag, 'language', reasons.sideBySide);
  }

  #spoken(at: number) {
    const words: Record<string, string> = {
      'zh-CN': at === 0 ? '问题' : `问题（${at + 1}）`,
      en: at === 0 ? 'Questions' : `Questions (${at + 1})`,
    };
    return this.#shop.assembly.text(
      Object.fromEntries(this.#shop.languages.tags.map((tag) => [tag, words[tag] ?? words['en']!])),
    );
  }
}

/** Choices without the notes that send to other questions. */
function withoutJumps(question: Question): Question {
  const choices = choicesOf(question);
  const jumping = choices.some(({ text }) => jumpIn(text));
  if (!jumping) return question;
  return {
    ...question,
    choices: question.choices.map((choice) => ({
      ...choice,
      text: jumpIn(choice.text)?.rest || choice.text,
    })),
  };
}
