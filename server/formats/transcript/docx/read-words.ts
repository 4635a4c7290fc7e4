import type { LeftOutList } from '../left-out-list.ts';
import { Rows } from '../rows.ts';
import { type Attributes, walkDocument } from '../walk-document.ts';
import { type Field, newField, shownBy } from '../fields.ts';
import type { ListPlace, Numbering } from './read-numbering.ts';
import { isOn, type Style } from './read-styles.ts';
import { symbolOf } from '../symbols.ts';

/** What the words of a part refer to. */
export interface Surroundings {
  readonly styles: ReadonlyMap<string, Style>;
  readonly numbering: Numbering;
  /** Footnotes and endnotes as they stand in the text, by kind and number. */
  readonly notes: ReadonlyMap<string, string>;
  readonly leftOut: LeftOutList;
}

/** The lines of a part of a Word document, or its notes by number. */
interface Words {
  readonly lines: readonly string[];
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** Reads word/document.xml, a header, a footer, or the notes: tracked changes accepted, a line a paragraph and a row. */
export function readWords(xml: Uint8Array, surroundings: Surroundings): Words {
  const walk = new WordWalk(surroundings);
  walkDocument(xml, {
    open: (name, attributes) => walk.open(name, attributes),
    text: (words) => walk.text(words),
    close: (name) => walk.close(name),
  });
  return { lines: walk.rows.finish(), notes: walk.notes };
}

interface Paragraph {
  words: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** Its end was deleted: the next one continues it. */
  isJoined: boolean;
  /** Of text boxes that are anchored in it. */
  readonly boxes: string[];
}

/** With everything in them: what was deleted or moved away, earlier formatting, readings beside characters. */
const skipped =
  /^w:(?:del|moveFrom|delText|delInstrText|rt|(?:pPr|rPr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid|numbering)Change)$/;
const changes = new Set(['w:del', 'w:ins', 'w:moveTo']);
const said = new Set(['w:t', 'm:t']);
const breaks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const objects = {
  'w:commentReference': 'comment',
  'pic:pic': 'picture',
  'v:imagedata': 'picture',
  'w:contentPart': 'picture',
  'c:chart': 'chart',
  'dgm:relIds': 'embedded-object',
  'w:object': 'embedded-object',
  'w:altChunk': 'embedded-object',
  'w:subDoc': 'linked-file',
  'm:oMath': 'equation',
  'w:ruby': 'phonetic-guide',
} as const;

class WordWalk {
  readonly rows = new Rows();
  readonly notes = new Map<string, readonly string[]>();
  readonly #in: Surroundings;
  readonly #names: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #fields: Field[] = [];
  /** Whether one of several versions of the same was taken. */
  readonly #versions: boolean[] = [];
  #skipped = 0;
  #isHidden = false;
  #drawn = '';
  #note = '';

  constructor(surroundings: Surroundings) {
    this.#in = surroundings;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#names.at(-1) ?? '';
    this.#names.push(name);
    if (this.#skipped > 0 || this.#isSkipped(name, parent)) {
      this.#skipped += 1;
      return;
    }
    this.#openBlock(name, parent, attributes);
    this.#openProperty(name, parent, attributes);
    this.#openWords(name, parent, attributes);
  }

  text(words: string): void {
    if (this.#skipped > 0) return;
    const name = this.#names.at(-1)!;
    if (said.has(name)) this.#say(words);
    if (name === 'a:t') this.#drawn += words;
    const field = this.#fields.at(-1);
    if (name === 'w:instrText' && field) field.instruction += words;
  }

  close(name: string): void {
    this.#names.pop();
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (name === 'mc:AlternateContent') this.#versions.pop();
    if (name === 'w:r') this.#isHidden = false;
    if (name === 'w:p') this.#endParagraph();
    if (name === 'w:tc') this.rows.endCell();
    if (name === 'w:tr') this.rows.endRow();
    if (name === 'w:txbxContent') this.#box(this.rows.endScope());
    if (name === 'a:p') {
      this.#box(this.#drawn === '' ? [] : [this.#drawn]);
      this.#drawn = '';
    }
    if (name === 'w:footnote' || name === 'w:endnote') this.notes.set(this.#note, this.rows.endScope());
  }

  #isSkipped(name: string, parent: string): boolean {
    // There it says that the end of a paragraph or a row is gone.
    const isMark = (parent === 'w:rPr' || parent === 'w:trPr') && !name.endsWith('Change');
    if (changes.has(name)) this.#in.leftOut.add('tracked-change');
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const isTaken = this.#versions.at(-1) ?? false;
      this.#versions[this.#versions.length - 1] = true;
      return isTaken;
    }
    return !isMark && skipped.test(name);
  }

  #openBlock(name: string, parent: string, { id = '', string: lettering }: Attributes): void {
    if (name === 'w:p')
      this.#paragraphs.push({ words: '', style: null, list: null, level: null, isJoined: false, boxes: [] });
    if (name === 'w:tr') this.rows.beginRow();
    if (name === 'w:tc') this.rows.beginCell();
    if (name === 'w:txbxContent') this.rows.beginScope();
    if (name === 'mc:AlternateContent') this.#versions.push(false);
    if (name === 'v:textpath' && lettering) this.#box([lettering]);
    if (name === 'w:footnote' || name === 'w:endnote') {
      this.#note = `${name} ${id}`;
      this.rows.beginScope();
    }
    if (parent === 'w:trPr' && name === 'w:del') this.rows.dropRow();
  }

  #openProperty(name: string, parent: string, { val }: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && parent === 'w:pPr' && name === 'w:pStyle') paragraph.style = val ?? null;
    if (paragraph && parent === 'w:numPr' && name === 'w:numId') paragraph.list = val ?? null;
    if (paragraph && parent === 'w:numPr' && name === 'w:ilvl') paragraph.level = Number(val) || 0;
    if (parent !== 'w:rPr') return;
    if (this.#names.at(-3) === 'w:pPr') {
      if (paragraph && (name === 'w:del' || name === 'w:moveFrom')) paragraph.isJoined = true;
      return;
    }
    if (name === 'w:vanish') this.#isHidden = isOn(val);
    if (name === 'w:rStyle') this.#isHidden ||= this.#in.styles.get(val ?? '')?.hidden ?? false;
  }

  #openWords(name: string, parent: string, attributes: Attributes): void {
    const { leftOut, notes } = this.#in;
    if (name in objects && !(name === 'v:imagedata' && this.#names.includes('w:object')))
      leftOut.add(objects[name as keyof typeof objects]);
    if (name === 'w:fldChar') this.#turnField(attributes.fldCharType ?? '');
    this.#openForm(name, attributes);
    if (parent !== 'w:r') return;
    if (name === 'w:br' && attributes.type === 'page' && this.#paragraphs.at(-1)?.words === '') return;
    if (name in breaks) this.#say(breaks[name]!);
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      this.#say(notes.get(`${name.replace('Reference', '')} ${attributes.id ?? ''}`) ?? '');
    if (name === 'w:sym') {
      const sign = symbolOf(attributes.font ?? '', parseInt(attributes.char ?? '', 16));
      if (sign === null) leftOut.add('symbol');
      else this.#say(sign);
    }
  }

  #openForm(name: string, { val }: Attributes): void {
    const field = this.#fields.at(-1);
    if (!field) return;
    if (name === 'w:checked' || (name === 'w:default' && this.#names.includes('w:checkBox')))
      field.ticked = isOn(val);
    if (name === 'w:result') field.chosen = Number(val) || 0;
    if (name === 'w:listEntry') field.choices.push(val ?? '');
  }

  #turnField(turn: string): void {
    if (turn === 'begin') this.#fields.push(newField());
    const field = this.#fields.at(-1);
    if (field && turn === 'separate') field.hasResult = true;
    if (turn !== 'end') return;
    this.#fields.pop();
    if (!field || field.isShown) return;
    const { words, isReading } = shownBy(field);
    if (isReading) this.#in.leftOut.add('phonetic-guide');
    this.#say(words);
  }

  #say(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    // The result of a field inside the instruction of another one is part of that.
    if (!paragraph || words === '' || this.#fields.slice(0, -1).some(({ hasResult }) => !hasResult)) return;
    const field = this.#fields.at(-1);
    if (field) field.isShown = true;
    if (!this.#isHidden && !(this.#in.styles.get(paragraph.style ?? '')?.hidden ?? false)) {
      paragraph.words += words;
      return;
    }
    if (words.trim() !== '') this.#in.leftOut.add('hidden-text');
  }

  #box(lines: readonly string[]): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.boxes.push(...lines);
    else lines.forEach((line) => this.rows.say(line));
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { words, isJoined, boxes } = paragraph;
    const label = this.#labelOf(paragraph);
    if (words.trim() !== '') this.#in.leftOut.place(words);
    if (isJoined) this.rows.join(label + words);
    else this.rows.say(words === '' ? label.trimEnd() : label + words);
    boxes.forEach((line) => this.rows.say(line));
  }

  #labelOf({ list, level, style }: Paragraph): string {
    const own: ListPlace | null =
      list === null
        ? (this.#in.styles.get(style ?? '')?.list ?? null)
        : list === '0'
          ? null
          : { list, level };
    return own ? this.#in.numbering.next(own, style) : '';
  }
}
