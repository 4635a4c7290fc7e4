import type { LeftOutKind } from '../../left-out.ts';
import type { LeftOutList } from '../left-out-list.ts';
import { noteInText } from '../note-in-text.ts';
import { Rows } from '../rows.ts';
import { type Attributes, walkDocument } from '../walk-document.ts';
import { OdtLists } from './odt-lists.ts';
import type { OdtStyles } from './read-odt-styles.ts';

/** The lines of the body of an OpenDocument text: tracked changes accepted, a line a paragraph and a row. */
export function readOdtWords(xml: Uint8Array, styles: OdtStyles, leftOut: LeftOutList): string[] {
  const walk = new OdtWalk(styles, leftOut, 'office:text');
  walkDocument(xml, walk);
  return walk.rows.finish();
}

/** The words of its headers and footers, by their element. */
export function readOdtMargins(
  xml: Uint8Array,
  styles: OdtStyles,
  leftOut: LeftOutList,
  name: string,
): string {
  const walk = new OdtWalk(styles, leftOut, name);
  walkDocument(xml, walk);
  return walk.rows.finish().join(' ').trim();
}

const skipped =
  /^(?:text:(?:ruby-text|note-citation|.+-source|index-entry.*|sequence-decls|variable-decls|user-field-decls|hidden-text|hidden-paragraph)|office:(?:forms|scripts))$/;

/** Left out with all that is in them, and named. */
const named: Readonly<Record<string, LeftOutKind>> = {
  'office:annotation': 'comment',
  'text:changed-region': 'tracked-change',
  'text:hidden-text': 'hidden-text',
  'text:hidden-paragraph': 'hidden-text',
  'draw:object': 'embedded-object',
  'draw:object-ole': 'embedded-object',
  'draw:plugin': 'embedded-object',
};

class OdtWalk {
  readonly rows = new Rows();
  readonly #leftOut: LeftOutList;
  readonly #hidden: ReadonlySet<string>;
  readonly #lists: OdtLists;
  readonly #root: string;
  readonly #paragraphs: { words: string; isHidden: boolean; boxes: string[] }[] = [];
  readonly #spans: boolean[] = [];
  readonly #frames: boolean[] = [];
  readonly #noteKinds: ('footnote' | 'endnote')[] = [];
  #isInRoot = false;
  #skipped = 0;

  constructor(styles: OdtStyles, leftOut: LeftOutList, root: string) {
    [this.#hidden, this.#leftOut, this.#root] = [styles.hidden, leftOut, root];
    this.#lists = new OdtLists(styles);
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === this.#root) this.#isInRoot = true;
    if (!this.#isInRoot) return;
    if (this.#skipped > 0 || this.#isSkipped(name, attributes)) {
      this.#skipped += 1;
      return;
    }
    const style = attributes['style-name'] ?? '';
    if (name === 'text:p' || name === 'text:h')
      this.#paragraphs.push({ words: '', isHidden: this.#hidden.has(style), boxes: [] });
    if (name === 'text:span') this.#spans.push(this.#hidden.has(style));
    if (name === 'text:s') this.#say(' '.repeat(Math.min(1000, Number(attributes.c ?? 1) || 1)));
    if (name === 'text:tab') this.#say('\t');
    if (name === 'text:line-break') this.#say('\n');
    if (name === 'text:ruby') this.#leftOut.add('phonetic-guide');
    if (name === 'draw:image' && !(this.#frames.at(-1) ?? false)) this.#leftOut.add('picture');
    this.#openBlock(name, attributes);
  };

  readonly text = (words: string): void => {
    if (this.#skipped > 0 || !this.#isInRoot) return;
    const before = this.#paragraphs.at(-1)?.words ?? '';
    const single = words.replaceAll(/[ \t\r\n]+/g, ' ');
    this.#say(/(?:^|[ \t\n])$/.test(before) ? single.trimStart() : single);
  };

  readonly close = (name: string): void => {
    if (name === this.#root) this.#isInRoot = false;
    if (!this.#isInRoot) return;
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (name === 'text:span') this.#spans.pop();
    if (name === 'text:p' || name === 'text:h') this.#endParagraph();
    if (name === 'text:list') this.#lists.end();
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.rows.endCell();
    if (name === 'table:table-row') this.rows.endRow();
    if (name === 'draw:frame') this.#frames.pop();
    if (isBox(name)) this.#box(this.rows.endScope());
    if (name === 'text:note-body')
      this.#say(noteInText(this.#noteKinds.pop() ?? 'footnote', this.rows.endScope()));
  };

  #isSkipped(name: string, { display }: Attributes): boolean {
    const kind = name === 'text:section' && display === 'none' ? 'hidden-text' : named[name];
    if (kind) this.#leftOut.add(kind);
    // The picture beside an object only stands in for it.
    if (kind === 'embedded-object' && this.#frames.length > 0) this.#frames[this.#frames.length - 1] = true;
    return kind !== undefined || skipped.test(name);
  }

  #openBlock(name: string, attributes: Attributes): void {
    const continues = attributes['continue-numbering'] === 'true' || 'continue-list' in attributes;
    if (name === 'text:list') this.#lists.begin(attributes['style-name'], continues);
    if (name === 'text:list-item') this.#lists.item(attributes['start-value']);
    if (name === 'table:table-row') this.rows.beginRow();
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.rows.beginCell();
    if (name === 'draw:frame') this.#frames.push(false);
    if (isBox(name)) this.rows.beginScope();
    if (name === 'text:note')
      this.#noteKinds.push(attributes['note-class'] === 'endnote' ? 'endnote' : 'footnote');
    if (name === 'text:note-body') this.rows.beginScope();
  }

  #say(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    if (!paragraph.isHidden && !this.#spans.includes(true)) paragraph.words += words;
    else if (words.trim() !== '') this.#leftOut.add('hidden-text');
  }

  #box(lines: readonly string[]): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.boxes.push(...lines);
    else lines.forEach((line) => this.rows.say(line));
  }

  #endParagraph(): void {
    const { words, boxes } = this.#paragraphs.pop()!;
    if (words.trim() !== '') this.#leftOut.place(words);
    const label = this.#lists.label();
    this.rows.say(words === '' ? label.trimEnd() : label + words);
    boxes.forEach((line) => this.rows.say(line));
  }
}

const isBox = (name: string): boolean => name === 'draw:text-box' || name === 'draw:custom-shape';
