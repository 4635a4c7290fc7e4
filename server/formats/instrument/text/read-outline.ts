import { inlineChoices } from './inline-choices.ts';
import { kindMark } from './kind-marks.ts';
import { otherScript } from './languages.ts';
import type { SourceLine } from './lines.ts';
import { isHeading, isTitle, looksLikeQuestion, startsList } from './line-signs.ts';
import { type Marker, markerOf } from './markers.ts';
import { obey } from './obey.ts';
import type { Corrections, Outline, Question, Role } from './outline.ts';
import { OutlineMaker } from './outline-maker.ts';
import { boxedEnds, endsOf } from './rating-heads.ts';
import { headsOfTable, rowOfTable, spacedLabels, spread } from './table-lines.ts';
import { hasBlank } from './blanks.ts';

const choiceKinds = ['single', 'multiple', 'dropdown', 'ranking', 'sum', 'bestWorst', 'scale'];
const CONTAINER = /(?:以下|下列|下面|下述|下表|上述|following|below|each of|these statements)|[:：]\s*$/i;

/** Reads a questionnaire line by line: what each line is follows from its marks and from what stands before and after it. */
export function readOutline(lines: readonly SourceLine[], corrections: Corrections = {}): Outline {
  const reader = new OutlineReader(
    lines.filter(({ text }) => text !== ''),
    corrections,
  );
  const blanks = new Set(lines.filter(({ text }) => text === '').map(({ number }) => number + 1));
  return reader.read(blanks);
}

class OutlineReader {
  readonly #made = new OutlineMaker();
  readonly #lines: readonly SourceLine[];
  readonly #corrections: Corrections;
  #afterGap = false;

  constructor(lines: readonly SourceLine[], corrections: Corrections) {
    this.#lines = lines;
    this.#corrections = corrections;
  }

  read(afterGap: ReadonlySet<number>): Outline {
    this.#lines.forEach((line, at) => {
      this.#afterGap = afterGap.has(line.number);
      const said = this.#corrections[line.number];
      const role = said === undefined ? this.#take(line, at) : obey(this.#made, line, said);
      this.#made.outline.roles.set(line.number, role);
    });
    return this.#made.outline;
  }

  #take(line: SourceLine, at: number): Role {
    const { text } = line;
    const nothingYet = this.#made.outline.sections.length === 0 && this.#made.outline.intro.length === 0;
    if (!this.#made.outline.title && nothingYet && isTitle(line, this.#lines[at + 1])) {
      this.#made.outline.title = { line: line.number, text };
      return 'title';
    }
    if (isHeading(line, this.#lines, at)) return this.#made.begin(line);
    const table = this.#table(line, at);
    if (table) return table;
    const marker = markerOf(text);
    const jumped = marker ? null : this.#made.jump(line);
    if (jumped) return jumped;
    return marker ? this.#marked(line, marker, at) : this.#unmarked(line, at);
  }

  #table(line: SourceLine, at: number): Role | null {
    const heads = headsOfTable(line, this.#lines[at + 1]);
    if (heads) return this.#made.headsOf(line, heads);
    const row = rowOfTable(line);
    if (!row) return null;
    const question = this.#made.question;
    const belongs =
      question &&
      question.choices.length === 0 &&
      (question.heads !== null ||
        question.mark.rows ||
        question.until > question.at ||
        CONTAINER.test(question.text)) &&
      this.#contains(question, row.at);
    if (belongs) {
      question.rows.push({ line: line.number, label: row.label, text: row.text, values: row.values });
      return 'row';
    }
    const marker = { style: 'number', label: row.label, at: row.at, sign: '', rest: row.text } as const;
    return this.#made.ask(line, marker, row.values);
  }

  /** Lines below a question are its rows when they count anew, or not at all. */
  #contains(question: Question, at: number): boolean {
    if (Number.isNaN(at) || (question.until > question.at && at >= question.at && at <= question.until))
      return true;
    return (
      at === question.rows.length + 1 &&
      (at === 1 || question.rows.length > 0) &&
      at !== question.at + 1 + question.rows.length
    );
  }

  #marked(line: SourceLine, marker: Marker, at: number): Role {
    const question = this.#made.question;
    const { style } = marker;
    if (style === 'letter' && this.#isSubheading(at)) return this.#made.begin(line, this.#made.heads);
    if (style === 'named' || (style === 'sub' && follows(question, marker)))
      return this.#made.ask(line, marker);
    if (style === 'letter' && /[a-h]/.test(marker.label) && this.#boxesBelow(at))
      return this.#made.ask(line, marker);
    if (style === 'number' || style === 'chinese') return this.#numbered(line, marker, at);
    if (!question) {
      if (style === 'bracket' || style === 'sub') return this.#made.ask(line, marker);
      return this.#unmarked(line, at);
    }
    const isRow =
      style !== 'letter' &&
      question.choices.length === 0 &&
      (question.heads !== null || question.mark.rows || (style === 'sub' && CONTAINER.test(question.text)));
    if (isRow) return this.#made.row(line, marker);
    if (style === 'sub') return this.#made.ask(line, marker);
    if (style === 'bullet' && question.choices.length === 0 && hasBlank(question.text))
      return this.#made.tell(line);
    // （1） may number the questions of a part.
    if (style === 'bracket' && /\d/.test(marker.label)) {
      const before = question.sign === ')' || question.sign === '）' ? question.at : NaN;
      const counts = marker.at === before + 1 && marker.at !== question.choices.length + 1;
      if (counts || (looksLikeQuestion(this.#lines, at) && marker.at === before + 1))
        return this.#made.ask(line, marker);
      if (marker.at === 1 && question.choices.length > 0) return this.#made.ask(line, marker);
    }
    return this.#made.choices(line, marker);
  }

  #numbered(line: SourceLine, marker: Marker, at: number): Role {
    const question = this.#made.question;
    if (!question || kindMark(marker.rest).kind !== null) return this.#made.ask(line, marker);
    if (marker.style === 'chinese') return this.#made.ask(line, marker);
    if (
      (question.heads ?? question.mark.rows) &&
      question.choices.length === 0 &&
      this.#contains(question, marker.at) &&
      CONTAINER.test(question.text)
    )
      return this.#made.row(line, marker);
    const numbered =
      question.choices.length > 0 && question.choices.every(({ label }) => /^\d+$/.test(label));
    const next = Number(question.choices.at(-1)?.label) + 1;
    const asked = looksLikeQuestion(this.#lines, at);
    const deeper = line.indent > question.indent + 1 || (marker.sign === ')' && question.sign !== ')');
    if (question.choices.length === 0) {
      const restarts = marker.at <= 1 && marker.at !== question.at + 1;
      return restarts && (deeper || !asked) && !hasBlank(question.text) && startsList(this.#lines, at)
        ? this.#made.choices(line, marker)
        : this.#made.ask(line, marker);
    }
    if (numbered && marker.at === next && (deeper || marker.at !== question.at + 1 || !asked))
      return this.#made.choices(line, marker);
    if (numbered && marker.at > next && marker.at >= 88 && marker.at !== question.at + 1)
      return this.#made.choices(line, marker);
    return this.#made.ask(line, marker);
  }

  #unmarked(line: SourceLine, at: number): Role {
    const { text } = line;
    const question = this.#made.question;
    const heads = spacedLabels(line) ?? endsOf(text) ?? boxedEnds(text);
    if (heads) return this.#made.headsOf(line, heads);
    const inline = inlineChoices(text, (question?.choices.length ?? 0) + 1) ?? inlineChoices(text);
    if (inline && question && inline.before.length < 8) return this.#made.choices(line, null);
    if (inline && inline.before.length > 2) return this.#made.ask(line, null);
    const heading =
      this.#afterGap &&
      text.length <= 30 &&
      /[:：]$/.test(text) &&
      this.#lines[at + 1] &&
      markerOf(this.#lines[at + 1]!.text)?.style === 'number';
    if (heading && (!question || question.choices.length > 0)) return this.#made.begin(line);
    if ((!question || this.#afterGap) && /[?？:：]\s*[*＊]?$/.test(text) && this.#boxesBelow(at))
      return this.#made.ask(line, null);
    if (!question) return this.#made.told(line);
    if (
      question.rows.length === 0 &&
      text.length <= 10 &&
      this.#lines[at + 1] &&
      rowOfTable(this.#lines[at + 1]!)
    )
      return this.#made.more(line);
    if (/^(?:以下|下面|接下来|the following)/i.test(text) && question.rows.length === 0)
      return this.#made.tell(line);
    const apart = spread(line);
    if (apart && question.choices.length === 0 && question.rows.length === 0) {
      question.choices.push(...apart.map((each) => ({ line: line.number, label: '', text: each })));
      return 'choices';
    }
    if (question.choices.length === 0 && kindMark(text).kind !== null && question.mark.kind === null)
      return this.#made.more(line);
    if (question.choices.length === 0 && question.rows.length === 0 && /^[\d.．、\s]*$/.test(question.text))
      return this.#made.more(line);
    const last = question.choices.at(-1) ?? question.rows.at(-1);
    if (!this.#afterGap && otherScript(last?.text ?? question.text, text)) return this.#made.more(line);
    const closed = this.#afterGap && question.choices.length + question.rows.length > 0;
    if (closed) return this.#made.tell(line);
    if (
      question.rows.length > 0 ||
      ((question.mark.rows || question.heads) &&
        question.choices.length === 0 &&
        CONTAINER.test(question.text))
    )
      return this.#made.row(line, null);
    const bare = question.choices.length > 0 && question.choices.every(({ label }) => label === '');
    if (
      question.mark.kind &&
      choiceKinds.includes(question.mark.kind) &&
      (question.choices.length === 0 || bare)
    )
      return this.#made.choices(line, null);
    if (
      question.choices.length === 0 &&
      !question.heads &&
      question.mark.kind === null &&
      !hasBlank(text) &&
      (bare || this.#bareChoices(at))
    )
      return this.#made.choices(line, null);
    if (bare && text.length <= 40) return this.#made.choices(line, null);
    if (question.choices.length > 0)
      return text.length <= 25 && !/[。.：:]$/.test(text) ? this.#made.more(line) : this.#made.tell(line);
    if (this.#afterGap && question.text !== '') return this.#made.tell(line);
    return this.#made.more(line);
  }

  /** Short lines without marks below a question, up to a gap or the next question, are its choices. */
  #bareChoices(at: number): boolean {
    if (!/[?？:：]\s*\*?$/.test(this.#made.question!.text)) return false;
    const below = this.#lines.slice(at, at + 3);
    const bare = below.filter(
      ({ text }) => markerOf(text) === null && text.length <= 30 && !/[。.?？:：]$/.test(text),
    );
    return bare.length >= 2 && bare[0] === below[0] && bare[1] === below[1];
  }

  /** Two boxes to tick below a line make it a question, whatever it begins with. */
  #boxesBelow(at: number): boolean {
    const below = this.#lines.slice(at + 1, at + 3).map(({ text }) => markerOf(text)?.style);
    return below.length === 2 && below.every((style) => style === 'box' || style === 'circled');
  }

  /** "B. Cooperation" above numbered statements is no choice. */
  #isSubheading(at: number): boolean {
    const next = this.#lines[at + 1] && markerOf(this.#lines[at + 1]!.text);
    const asks = next && ['number', 'sub', 'named', 'chinese'].includes(next.style);
    const question = this.#made.question;
    return (
      Boolean(asks) &&
      (!question ||
        (question.choices.length === 0 && question.mark.kind === null && !/[?？]/.test(question.text)))
    );
  }
}

/** 1.4 comes after 1.3. */
function follows(question: Question | null, marker: Marker): boolean {
  const [major, minor] = marker.label.split(/[.．-]/);
  const [before, last] = question?.label.split(/[.．-]/) ?? [];
  return before === major && last !== undefined && Number(minor) === Number(last) + 1;
}
