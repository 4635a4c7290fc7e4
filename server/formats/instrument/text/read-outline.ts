import { inlineChoices } from './inline-choices.ts';
import { askedIn, jumpIn } from './jumps.ts';
import { kindMark, kindOfPart } from './kind-marks.ts';
import { otherScript } from './languages.ts';
import type { SourceLine } from './lines.ts';
import { isHeading, isTitle, looksLikeQuestion, startsList } from './line-signs.ts';
import { type Marker, markerOf } from './markers.ts';
import { type Corrections, type Outline, type Question, type Role, roles, type Section } from './outline.ts';
import { boxedEnds, endsOf, type Heads, legendOf, trailingEnds, trailingMarks } from './rating-heads.ts';
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
  reader.read(blanks);
  return reader.outline;
}

class OutlineReader {
  readonly outline: Outline = { title: null, intro: [], sections: [], roles: new Map() };
  readonly #lines: readonly SourceLine[];
  readonly #corrections: Corrections;
  #section: Section | null = null;
  #question: Question | null = null;
  #heads: { line: number; heads: Heads } | null = null;
  #afterGap = false;
  #partKind: string | null = null;
  #labels: string[] = [];

  constructor(lines: readonly SourceLine[], corrections: Corrections) {
    this.#lines = lines;
    this.#corrections = corrections;
  }

  read(afterGap: ReadonlySet<number>): void {
    this.#lines.forEach((line, at) => {
      this.#afterGap = afterGap.has(line.number);
      const said = this.#corrections[line.number];
      const role = said === undefined ? this.#take(line, at) : this.#obey(line, said);
      this.outline.roles.set(line.number, role);
    });
  }

  /** What a person says of a line. */
  #obey(line: SourceLine, said: string): Role {
    if (!(roles as readonly string[]).includes(said)) {
      this.#ask(line, markerOf(line.text));
      this.#question!.forced = said;
      return 'question';
    }
    const role = said as Role;
    const question = this.#question;
    const rest = markerOf(line.text)?.rest ?? line.text;
    if (role === 'question') return this.#ask(line, markerOf(line.text));
    if (role === 'title') this.outline.title = { line: line.number, text: line.text };
    else if (role === 'intro') this.outline.intro.push({ line: line.number, text: line.text });
    else if (role === 'heading') this.#begin(line);
    else if (role === 'left') return role;
    else if (role === 'heads')
      this.#headsOf(line, spacedLabels(line) ?? endsOf(line.text) ?? legendOf(line.text));
    else if (!question || role === 'text') return this.#tell(line);
    else if (role === 'choices') this.#choices(line, markerOf(line.text));
    else if (role === 'row') question.rows.push({ line: line.number, label: '', text: rest, values: null });
    else if (role === 'jump') return this.#jump(line) ?? this.#tell(line);
    else question.text += ` ${line.text}`;
    return role;
  }

  #take(line: SourceLine, at: number): Role {
    const { text } = line;
    const nothingYet = this.outline.sections.length === 0 && this.outline.intro.length === 0;
    if (!this.outline.title && nothingYet && isTitle(line, this.#lines[at + 1])) {
      this.outline.title = { line: line.number, text };
      return 'title';
    }
    if (isHeading(line, this.#lines, at)) return this.#begin(line);
    const table = this.#table(line, at);
    if (table) return table;
    const marker = markerOf(text);
    const jumped = marker ? null : this.#jump(line);
    if (jumped) return jumped;
    return marker ? this.#marked(line, marker, at) : this.#unmarked(line, at);
  }

  #table(line: SourceLine, at: number): Role | null {
    const heads = headsOfTable(line, this.#lines[at + 1]);
    if (heads) return this.#headsOf(line, heads);
    const row = rowOfTable(line);
    if (!row) return null;
    const question = this.#question;
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
    return this.#ask(line, marker, row.values);
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
    const question = this.#question;
    const { style } = marker;
    if (style === 'letter' && this.#isSubheading(at)) return this.#begin(line, this.#heads);
    if (style === 'named' || (style === 'sub' && follows(question, marker))) return this.#ask(line, marker);
    if (style === 'letter' && /[a-h]/.test(marker.label) && this.#boxesBelow(at))
      return this.#ask(line, marker);
    if (style === 'number' || style === 'chinese') return this.#numbered(line, marker, at);
    if (!question) {
      if (style === 'bracket' || style === 'sub') return this.#ask(line, marker);
      return this.#unmarked(line, at);
    }
    const isRow =
      style !== 'letter' &&
      question.choices.length === 0 &&
      (question.heads !== null || question.mark.rows || (style === 'sub' && CONTAINER.test(question.text)));
    if (isRow) return this.#row(line, marker);
    if (style === 'sub') return this.#ask(line, marker);
    if (style === 'bullet' && question.choices.length === 0 && hasBlank(question.text))
      return this.#tell(line);
    // （1） may number the questions of a part.
    if (style === 'bracket' && /\d/.test(marker.label)) {
      const before = question.sign === ')' || question.sign === '）' ? question.at : NaN;
      const counts = marker.at === before + 1 && marker.at !== question.choices.length + 1;
      if (counts || (looksLikeQuestion(this.#lines, at) && marker.at === before + 1))
        return this.#ask(line, marker);
      if (marker.at === 1 && question.choices.length > 0) return this.#ask(line, marker);
    }
    return this.#choices(line, marker);
  }

  #numbered(line: SourceLine, marker: Marker, at: number): Role {
    const question = this.#question;
    if (!question || kindMark(marker.rest).kind !== null) return this.#ask(line, marker);
    if (marker.style === 'chinese') return this.#ask(line, marker);
    if (
      (question.heads ?? question.mark.rows) &&
      question.choices.length === 0 &&
      this.#contains(question, marker.at) &&
      CONTAINER.test(question.text)
    )
      return this.#row(line, marker);
    const numbered =
      question.choices.length > 0 && question.choices.every(({ label }) => /^\d+$/.test(label));
    const next = Number(question.choices.at(-1)?.label) + 1;
    const asked = looksLikeQuestion(this.#lines, at);
    const deeper = line.indent > question.indent + 1 || (marker.sign === ')' && question.sign !== ')');
    if (question.choices.length === 0) {
      const restarts = marker.at <= 1 && marker.at !== question.at + 1;
      return restarts && (deeper || !asked) && !hasBlank(question.text) && startsList(this.#lines, at)
        ? this.#choices(line, marker)
        : this.#ask(line, marker);
    }
    if (numbered && marker.at === next && (deeper || marker.at !== question.at + 1 || !asked))
      return this.#choices(line, marker);
    if (numbered && marker.at > next && marker.at >= 88 && marker.at !== question.at + 1)
      return this.#choices(line, marker);
    return this.#ask(line, marker);
  }

  #unmarked(line: SourceLine, at: number): Role {
    const { text } = line;
    const question = this.#question;
    const heads = spacedLabels(line) ?? endsOf(text) ?? boxedEnds(text);
    if (heads) return this.#headsOf(line, heads);
    const inline = inlineChoices(text, (question?.choices.length ?? 0) + 1) ?? inlineChoices(text);
    if (inline && question && inline.before.length < 8) return this.#choices(line, null);
    if (inline && inline.before.length > 2) return this.#ask(line, null);
    const heading =
      this.#afterGap &&
      text.length <= 30 &&
      /[:：]$/.test(text) &&
      this.#lines[at + 1] &&
      markerOf(this.#lines[at + 1]!.text)?.style === 'number';
    if (heading && (!question || question.choices.length > 0)) return this.#begin(line);
    if ((!question || this.#afterGap) && /[?？:：]\s*[*＊]?$/.test(text) && this.#boxesBelow(at))
      return this.#ask(line, null);
    if (!question) return this.#told(line);
    if (
      question.rows.length === 0 &&
      text.length <= 10 &&
      this.#lines[at + 1] &&
      rowOfTable(this.#lines[at + 1]!)
    )
      return this.#more(line);
    if (/^(?:以下|下面|接下来|the following)/i.test(text) && question.rows.length === 0)
      return this.#tell(line);
    const apart = spread(line);
    if (apart && question.choices.length === 0 && question.rows.length === 0) {
      question.choices.push(...apart.map((each) => ({ line: line.number, label: '', text: each })));
      return 'choices';
    }
    if (question.choices.length === 0 && kindMark(text).kind !== null && question.mark.kind === null)
      return this.#more(line);
    if (question.choices.length === 0 && question.rows.length === 0 && /^[\d.．、\s]*$/.test(question.text))
      return this.#more(line);
    const last = question.choices.at(-1) ?? question.rows.at(-1);
    if (!this.#afterGap && otherScript(last?.text ?? question.text, text)) return this.#more(line);
    const closed = this.#afterGap && question.choices.length + question.rows.length > 0;
    if (closed) return this.#tell(line);
    if (
      question.rows.length > 0 ||
      ((question.mark.rows || question.heads) &&
        question.choices.length === 0 &&
        CONTAINER.test(question.text))
    )
      return this.#row(line, null);
    const bare = question.choices.length > 0 && question.choices.every(({ label }) => label === '');
    if (
      question.mark.kind &&
      choiceKinds.includes(question.mark.kind) &&
      (question.choices.length === 0 || bare)
    )
      return this.#choices(line, null);
    if (
      question.choices.length === 0 &&
      !question.heads &&
      question.mark.kind === null &&
      !hasBlank(text) &&
      (bare || this.#bareChoices(at))
    )
      return this.#choices(line, null);
    if (bare && text.length <= 40) return this.#choices(line, null);
    if (question.choices.length > 0)
      return text.length <= 25 && !/[。.：:]$/.test(text) ? this.#more(line) : this.#tell(line);
    if (this.#afterGap && question.text !== '') return this.#tell(line);
    return this.#more(line);
  }

  /** Short lines without marks below a question, up to a gap or the next question, are its choices. */
  #bareChoices(at: number): boolean {
    if (!/[?？:：]\s*\*?$/.test(this.#question!.text)) return false;
    const below = this.#lines.slice(at, at + 3);
    const bare = below.filter(
      ({ text }) => markerOf(text) === null && text.length <= 30 && !/[。.?？:：]$/.test(text),
    );
    return bare.length >= 2 && bare[0] === below[0] && bare[1] === below[1];
  }

  #told(line: SourceLine): Role {
    if (this.outline.sections.length > 0) return this.#tell(line);
    this.outline.intro.push({ line: line.number, text: line.text });
    this.#legend(line);
    return 'intro';
  }

  #tell(line: SourceLine): Role {
    this.#legend(line);
    const section = this.#sectionOf(line);
    if (section.entries.length === 0) section.text.push(line.text);
    else section.entries.push({ line: line.number, note: line.text });
    this.#question = null;
    return 'text';
  }

  #legend({ text, number }: SourceLine): void {
    const heads = legendOf(text);
    if (heads) this.#heads = { line: number, heads };
    this.#partKind = (/^(?:以下|下面|接下来)/.test(text) ? kindOfPart(text) : null) ?? this.#partKind;
    // A legend may take a line for each value: "Strongly agree (1)".
    const listed = /^\W*(.+?)\s*[（(](\d{1,2})[）)]$/.exec(text);
    this.#labels = listed ? [...this.#labels, `${listed[2]}=${listed[1]}`] : [];
    const spread = this.#labels.length > 2 ? legendOf(this.#labels.join('; ')) : null;
    if (spread) this.#heads = { line: number, heads: spread };
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
    const question = this.#question;
    return (
      Boolean(asks) &&
      (!question ||
        (question.choices.length === 0 && question.mark.kind === null && !/[?？]/.test(question.text)))
    );
  }

  #begin(line: SourceLine, heads: { line: number; heads: Heads } | null = null): Role {
    this.#section = { line: line.number, title: line.text, text: [], entries: [] };
    this.outline.sections.push(this.#section);
    this.#question = null;
    this.#heads = heads;
    this.#partKind = kindOfPart(line.text);
    this.#legend(line);
    return 'heading';
  }

  #sectionOf(line: SourceLine): Section {
    if (!this.#section) {
      this.#section = { line: line.number, title: null, text: [], entries: [] };
      this.outline.sections.push(this.#section);
    }
    return this.#section;
  }

  #ask(line: SourceLine, marker: Marker | null, values: readonly number[] | null = null): Role {
    const raw = (marker?.rest ?? line.text).replace(/^[*＊]\s*/, '');
    const second = markerOf(raw);
    const alias =
      second && (second.style === 'named' || (second.style === 'number' && second.at === marker?.at))
        ? second
        : null;
    const asked = askedIn(alias?.rest ?? raw);
    const { text: marked, ...mark } = kindMark(asked?.rest ?? alias?.rest ?? raw);
    const jumped = jumpIn(marked);
    const trailing = trailingMarks(marked);
    const ends = trailing ? null : trailingEnds(marked);
    const inline = trailing || ends ? null : inlineChoices(marked);
    const usable = inline && inline.before.length > 1 ? inline : null;
    const question: Question = {
      line: line.number,
      label: marker?.label ?? '',
      alias: alias?.label ?? '',
      at: marker?.at ?? NaN,
      until: Number(/\d+$/.exec(marker?.label ?? '')?.[0] ?? NaN),
      sign: marker?.sign ?? '',
      indent: line.indent,
      text:
        trailing?.text ??
        ends?.text ??
        usable?.before ??
        (jumped && jumped.jump.choices.length > 0 ? jumped.rest : marked),
      mark: mark.kind === null && this.#partKind !== null ? { ...mark, kind: this.#partKind } : mark,
      forced: null,
      heads: ends?.heads ?? (usable ? null : legendOf(marked)),
      above: this.#heads,
      values: values ?? trailing?.values ?? null,
      choices: (usable?.choices ?? []).map((choice) => ({ line: line.number, ...choice })),
      rows: [],
      jumps:
        jumped && !usable && jumped.jump.choices.length > 0
          ? [{ line: line.number, text: marked, jump: jumped.jump }]
          : [],
      asked: asked?.asked ?? null,
    };
    this.#sectionOf(line).entries.push(question);
    this.#question = question;
    return 'question';
  }

  #row(line: SourceLine, marker: Marker | null): Role {
    const trailing = trailingMarks(marker?.rest ?? line.text);
    this.#question!.rows.push({
      line: line.number,
      label: marker?.label ?? '',
      text: trailing?.text ?? marker?.rest ?? line.text,
      values: trailing?.values ?? null,
    });
    return 'row';
  }

  #choices(line: SourceLine, marker: Marker | null): Role {
    const { choices } = this.#question!;
    const inline = inlineChoices(line.text, choices.length + 1) ?? inlineChoices(line.text);
    if (inline && inline.before.length < 8)
      choices.push(...inline.choices.map((choice) => ({ line: line.number, ...choice })));
    else
      choices.push({
        line: line.number,
        label: marker && /\w/.test(marker.label) ? marker.label : '',
        text: marker?.rest ?? line.text,
      });
    return 'choices';
  }

  #more(line: SourceLine): Role {
    const question = this.#question!;
    const last = question.choices.at(-1) ?? question.rows.at(-1);
    if (last) last.text += `\n${line.text}`;
    else {
      const { text, ...mark } = kindMark(line.text.replace(/^[*＊]\s*/, ''));
      question.text = /^[\d.．、\s]*$/.test(question.text) ? text : `${question.text}\n${text}`;
      question.mark = {
        ...question.mark,
        ...mark,
        kind: question.mark.kind ?? mark.kind,
        rows: question.mark.rows || mark.rows,
      };
      question.heads ??= legendOf(line.text);
    }
    return 'more';
  }

  #headsOf(line: SourceLine, heads: Heads | null): Role {
    const question = this.#question;
    if (!heads) return this.#tell(line);
    if (
      question &&
      question.choices.length === 0 &&
      question.rows.length === 0 &&
      !question.heads &&
      question.values === null
    )
      question.heads = heads;
    else if (
      question?.heads?.numbers &&
      question.rows.length === 0 &&
      question.heads.values.length === heads.values.length
    )
      question.heads = heads;
    else {
      this.#heads = { line: line.number, heads };
      if (question) this.#question = null;
    }
    return 'heads';
  }

  #jump(line: SourceLine): Role | null {
    const question = this.#question;
    const found = question && jumpIn(line.text);
    if (!found || found.rest.length > 12) return null;
    question.jumps.push({ line: line.number, text: line.text, jump: found.jump });
    return 'jump';
  }
}

/** 1.4 comes after 1.3. */
function follows(question: Question | null, marker: Marker): boolean {
  const [major, minor] = marker.label.split(/[.．-]/);
  const [before, last] = question?.label.split(/[.．-]/) ?? [];
  return before === major && last !== undefined && Number(minor) === Number(last) + 1;
}
