import { decodeAs, decodeRoughly } from '../../encoding/decode-as.ts';
import { type EncodingName, encodingOfPage } from '../../encoding/encodings.ts';
import type { LeftOut } from '../../left-out.ts';
import { Problem } from '../../../platform/problem.ts';
import { type Field, newField, shownBy } from '../fields.ts';
import { LeftOutList } from '../left-out-list.ts';
import { noteInText } from '../note-in-text.ts';
import { symbolOf } from '../symbols.ts';
import type { Group } from './rtf-group.ts';
import { RtfLines } from './rtf-lines.ts';
import { describeFont, newFont, type RtfFont } from './rtf-fonts.ts';
import { destinationOf, marksOf, signs } from './rtf-words.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

/** Deeper than any word processor nests. */
const deepest = 5000;

/** The words of a Rich Text file, a line a paragraph, a break and a row, and what of it is not among them. */
export function readRtf(bytes: Uint8Array): { text: string; leftOut: readonly LeftOut[] } {
  const reader = new RtfReader(bytes);
  for (const token of rtfTokens(bytes)) {
    reader.take(token);
    if (reader.isOver) return reader.finish();
  }
  throw new Problem('rtf-unreadable');
}

class RtfReader {
  isOver = false;
  readonly #bytes: Uint8Array;
  readonly #leftOut = new LeftOutList();
  readonly #margins: { kind: 'header' | 'footer'; words: string }[] = [];
  readonly #groups: Group[] = [];
  readonly #fonts = new Map<number, RtfFont>();
  readonly #fields: Field[] = [];
  readonly #closing: ((() => void) | null)[] = [];
  #lines = new RtfLines();
  #label = '';
  #page: EncodingName = 'windows-1252';
  #defaultFont = 0;
  #isEndnote = false;
  #wasHidden = false;
  #pending: number[] = [];
  #toSkip = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(token: RtfToken): void {
    if (token.kind === 'bytes') this.#takeBytes(token.from, token.to);
    else if (token.kind === 'control' && token.word === "'") this.#takeByte(token.number ?? 0x3f);
    else {
      this.#flush();
      if (token.kind === 'open') this.#open();
      else if (token.kind === 'close') this.#close();
      else this.#control(token.word, token.number);
    }
  }

  finish(): { text: string; leftOut: readonly LeftOut[] } {
    for (const { kind, words } of this.#margins) {
      this.#leftOut.add(kind);
      this.#leftOut.place(words);
    }
    return { text: this.#lines.finish().join('\n').trimEnd(), leftOut: this.#leftOut.entries };
  }

  get #group(): Group {
    const group = this.#groups.at(-1);
    if (!group) throw new Problem('rtf-unreadable');
    return group;
  }

  #open(): void {
    if (this.#groups.length >= deepest) throw new Problem('rtf-unreadable');
    const outer = this.#groups.at(-1);
    this.#toSkip = 0;
    this.#closing.push(null);
    this.#groups.push({
      into: 'text',
      font: this.#defaultFont,
      fallback: 1,
      isHidden: false,
      isDeleted: false,
      isInserted: false,
      ...outer,
      isStarred: false,
      isFirst: true,
    });
  }

  #close(): void {
    this.#toSkip = 0;
    this.#closing.pop()?.();
    this.#groups.pop();
    this.isOver = this.#groups.length === 0;
  }

  #takeBytes(from: number, to: number): void {
    const group = this.#group;
    group.isFirst = false;
    const begin = Math.min(to, from + this.#toSkip);
    this.#toSkip -= begin - from;
    if (group.into === 'skip') return;
    if (group.into === 'fonts') this.#nameFont(from, to);
    else for (let at = begin; at < to; at++) this.#pending.push(this.#bytes[at]!);
  }

  #takeByte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#group.into !== 'skip') this.#pending.push(byte);
  }

  #nameFont(from: number, to: number): void {
    const font = this.#fonts.get(this.#group.font);
    if (font)
      font.name += String.fromCharCode(...this.#bytes.subarray(from, Math.min(to, from + 100))).replace(
        /;.*/,
        '',
      );
  }

  /** Bytes become characters when something else comes: a pair may be written as two of them in any way. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    const font = this.#fonts.get(this.#group.font);
    if (font?.isSymbol) for (const byte of bytes) this.#symbol(font.name, byte);
    else this.#say(this.#decoded(bytes, font?.encoding ?? this.#page));
  }

  /** In the code page of the font, else of the document, else that of the West. */
  #decoded(bytes: Uint8Array, encoding: EncodingName): string {
    for (const each of [encoding, this.#page, 'windows-1252'] as const) {
      const words = decodeAs(each, bytes);
      if (words !== null) return words;
    }
    this.#leftOut.add('symbol');
    // eslint-disable-next-line no-control-regex
    return decodeRoughly(encoding, bytes).replaceAll(/[\0-\x08\x0e-\x1f\x7f]/g, '');
  }

  #symbol(font: string, code: number): void {
    const sign = code === 0x20 ? ' ' : symbolOf(font, code);
    if (sign !== null) this.#say(sign);
    else if (this.#group.into === 'text') this.#leftOut.add('symbol');
  }

  #say(words: string): void {
    const { into, isHidden, isDeleted } = this.#group;
    if (into === 'label') this.#label += words;
    if (into === 'instruction') this.#fields.at(-1)!.instruction += words;
    if (into !== 'text' || isDeleted || words === '') return;
    const field = this.#fields.at(-1);
    if (field) field.isShown = true;
    if (!isHidden) this.#lines.say(words);
    else if (words.trim() !== '' && !this.#wasHidden) this.#leftOut.add('hidden-text');
    this.#wasHidden = isHidden;
  }

  #control(word: string, number: number | null): void {
    const group = this.#group;
    const wasFirst = group.isFirst;
    group.isFirst = false;
    if (word === '*') {
      group.isStarred = true;
      group.isFirst = true;
      return;
    }
    if (wasFirst && group.into !== 'skip') this.#enter(group, word);
    if (group.into === 'skip') return;
    if (group.into === 'fonts') this.#describeFont(word, number);
    else if (word === 'u' && number !== null) this.#unicode(number);
    else if (Object.hasOwn(signs, word)) this.#say(signs[word]!);
    else if (/^[{}\\]$/.test(word)) this.#pending.push(word.charCodeAt(0));
    else this.#format(group, word, number);
  }

  /** The first word of a group says what it holds. */
  #enter(group: Group, word: string): void {
    const destination = destinationOf(word, group.isStarred);
    if (destination === null) return;
    if ('leftOut' in destination && destination.leftOut && group.into === 'text' && !group.isDeleted)
      this.#leftOut.add(destination.leftOut);
    switch (destination.into) {
      case 'note':
        this.#isEndnote = false;
        this.#aside((lines) => this.#say(noteInText(this.#isEndnote ? 'endnote' : 'footnote', lines)));
        break;
      case 'box':
        this.#aside((lines) => this.#lines.box(lines));
        break;
      case 'header':
      case 'footer': {
        const kind = destination.into;
        this.#aside((lines) => {
          const words = lines.join(' ').trim();
          if (words !== '' && !this.#margins.some((each) => each.words === words))
            this.#margins.push({ kind, words });
        });
        break;
      }
      case 'label':
        group.into = 'label';
        this.#closing[this.#closing.length - 1] = () => this.#endLabel();
        break;
      case 'field':
        this.#fields.push(newField());
        this.#closing[this.#closing.length - 1] = () => this.#endField();
        break;
      case 'instruction':
        if (this.#fields.length > 0) group.into = 'instruction';
        break;
      default:
        group.into = destination.into;
    }
  }

  /** Words that stand elsewhere are collected apart and given back when the group ends. */
  #aside(give: (lines: readonly string[]) => void): void {
    const outer = this.#lines;
    this.#lines = new RtfLines();
    this.#closing[this.#closing.length - 1] = () => {
      const lines = this.#lines.finish();
      this.#lines = outer;
      give(lines);
    };
  }

  #endLabel(): void {
    const label = this.#label.replaceAll('\t', ' ').trim();
    this.#label = '';
    if (!/[\p{L}\p{N}]/u.test(label)) return;
    this.#lines.say(/[：，、。）〕】]$/.test(label) ? label : `${label} `);
  }

  #endField(): void {
    const field = this.#fields.pop()!;
    if (field.isShown) return;
    const { words, isReading } = shownBy(field);
    if (isReading) this.#leftOut.add('phonetic-guide');
    this.#say(words);
  }

  #describeFont(word: string, number: number | null): void {
    const group = this.#group;
    if (word === 'f' && number !== null) {
      group.font = number;
      this.#fonts.set(number, newFont());
    }
    const font = this.#fonts.get(group.font);
    if (font && number !== null) describeFont(font, word, number);
  }

  #unicode(number: number): void {
    const unit = (number + 65_536) % 65_536;
    this.#toSkip = this.#group.fallback;
    if (unit >= 0xf000 && unit <= 0xf0ff) this.#symbol(this.#fonts.get(this.#group.font)?.name ?? '', unit);
    else if (unit > 0x1f || unit === 9) this.#say(String.fromCharCode(unit));
  }

  #format(group: Group, word: string, number: number | null): void {
    const isOn = number !== 0;
    if (word === 'f' && number !== null) group.font = number;
    if (word === 'uc') group.fallback = Math.max(0, number ?? 1);
    if (word === 'v') group.isHidden = isOn;
    if (word === 'deleted' || word === 'mvf') this.#change(group, 'isDeleted', isOn);
    if (word === 'revised' || word === 'mvt') this.#change(group, 'isInserted', isOn);
    if (word === 'deff') this.#defaultFont = number ?? 0;
    if (word === 'ansicpg') this.#page = encodingOfPage(number ?? 0) ?? this.#page;
    if (word === 'ftnalt') this.#isEndnote = true;
    if (word === 'mac') this.#page = 'macintosh';
    if (word === 'plain') {
      group.font = this.#defaultFont;
      [group.isHidden, group.isDeleted, group.isInserted] = [false, false, false];
    }
    const mark = marksOf(word);
    if (mark === null || group.into !== 'text') return;
    if (mark === 'paragraph' && this.#lines.words.trim() !== '') this.#leftOut.place(this.#lines.words);
    if (mark === 'paragraph' && group.isDeleted) return;
    this.#lines.mark(mark, number);
  }

  #change(group: Group, what: 'isDeleted' | 'isInserted', isOn: boolean): void {
    if (isOn && !group[what] && group.into === 'text') this.#leftOut.add('tracked-change');
    group[what] = isOn;
  }
}
