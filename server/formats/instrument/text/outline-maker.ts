import { inlineChoices } from './inline-choices.ts';
import { askedIn, jumpIn } from './jumps.ts';
import { kindMark, kindOfPart } from './kind-marks.ts';
import type { SourceLine } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';
import type { Outline, Question, Role, Section } from './outline.ts';
import { type Heads, legendOf, trailingEnds, trailingMarks } from './rating-heads.ts';

/** An outline while it is made: each deed adds a line to it and tells what the line was. */
export class OutlineMaker {
  readonly outline: Outline = { title: null, intro: [], sections: [], roles: new Map() };
  /** The question to which choices and rows belong. */
  question: Question | null = null;
  /** The answers to the ratings that follow. */
  heads: { readonly line: number; readonly heads: Heads } | null = null;
  #section: Section | null = null;
  #partKind: string | null = null;
  #labels: string[] = [];

  told(line: SourceLine): Role {
    if (this.outline.sections.length > 0) return this.tell(line);
    this.outline.intro.push({ line: line.number, text: line.text });
    this.legend(line);
    return 'intro';
  }

  tell(line: SourceLine): Role {
    this.legend(line);
    const section = this.sectionOf(line);
    if (section.entries.length === 0) section.text.push(line.text);
    else section.entries.push({ line: line.number, note: line.text });
    this.question = null;
    return 'text';
  }

  legend({ text, number }: SourceLine): void {
    const heads = legendOf(text);
    if (heads) this.heads = { line: number, heads };
    this.#partKind = (/^(?:以下|下面|接下来)/.test(text) ? kindOfPart(text) : null) ?? this.#partKind;
    // A legend may take a line for each value: "Strongly agree (1)".
    const listed = /^\W*(.+?)\s*[（(](\d{1,2})[）)]$/.exec(text);
    this.#labels = listed ? [...this.#labels, `${listed[2]}=${listed[1]}`] : [];
    const spread = this.#labels.length > 2 ? legendOf(this.#labels.join('; ')) : null;
    if (spread) this.heads = { line: number, heads: spread };
  }

  begin(line: SourceLine, heads: { line: number; heads: Heads } | null = null): Role {
    this.#section = { line: line.number, title: line.text, text: [], entries: [] };
    this.outline.sections.push(this.#section);
    this.question = null;
    this.heads = heads;
    this.#partKind = kindOfPart(line.text);
    this.legend(line);
    return 'heading';
  }

  sectionOf(line: SourceLine): Section {
    if (!this.#section) {
      this.#section = { line: line.number, title: null, text: [], entries: [] };
      this.outline.sections.push(this.#section);
    }
    return this.#section;
  }

  ask(line: SourceLine, marker: Marker | null, values: readonly number[] | null = null): Role {
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
      above: this.heads,
      values: values ?? trailing?.values ?? null,
      choices: (usable?.choices ?? []).map((choice) => ({ line: line.number, ...choice })),
      rows: [],
      jumps:
        jumped && !usable && jumped.jump.choices.length > 0
          ? [{ line: line.number, text: marked, jump: jumped.jump }]
          : [],
      asked: asked?.asked ?? null,
    };
    this.sectionOf(line).entries.push(question);
    this.question = question;
    return 'question';
  }

  row(line: SourceLine, marker: Marker | null): Role {
    const trailing = trailingMarks(marker?.rest ?? line.text);
    this.question!.rows.push({
      line: line.number,
      label: marker?.label ?? '',
      text: trailing?.text ?? marker?.rest ?? line.text,
      values: trailing?.values ?? null,
    });
    return 'row';
  }

  choices(line: SourceLine, marker: Marker | null): Role {
    const { choices } = this.question!;
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

  more(line: SourceLine): Role {
    const question = this.question!;
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

  headsOf(line: SourceLine, heads: Heads | null): Role {
    const question = this.question;
    if (!heads) return this.tell(line);
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
      this.heads = { line: line.number, heads };
      if (question) this.question = null;
    }
    return 'heads';
  }

  jump(line: SourceLine): Role | null {
    const question = this.question;
    const found = question && jumpIn(line.text);
    if (!found || found.rest.length > 12) return null;
    question.jumps.push({ line: line.number, text: line.text, jump: found.jump });
    return 'jump';
  }
}
