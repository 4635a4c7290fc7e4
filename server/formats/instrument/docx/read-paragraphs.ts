import { walkXml } from '../../spreadsheet/walk-xml.ts';

/** A paragraph of a document, or of a cell: its words, its style, its place in a list. */
export interface Paragraph {
  readonly text: string;
  readonly style: string | null;
  readonly list: { readonly id: string; readonly level: number } | null;
}

/** What stands one below the other in a document. */
export type Piece = { readonly paragraph: Paragraph } | { readonly row: readonly (readonly Paragraph[])[] };

/** Left out with all that is in it: deleted words, notes, pictures' stand-ins for old programs. */
const HIDDEN = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'pPrChange', 'rPrChange']);
const OFF = /^(?:0|false|none|off)$/;

/** The paragraphs and rows of word/document.xml. An underlined gap is a blank to fill in, a symbol of a dingbat font a box. */
export function readParagraphs(xml: Uint8Array): Piece[] {
  const walk = new DocumentWalk();
  walkXml(xml, {
    open: (name, attributes) => walk.open(name, attributes),
    text: (words) => walk.text(words),
    close: (name) => walk.close(name),
  });
  return walk.pieces;
}

interface Open {
  text: string;
  style: string | null;
  id: string | null;
  level: number;
}

class DocumentWalk {
  readonly pieces: Piece[] = [];
  #paragraph: Open | null = null;
  #row: Paragraph[][] | null = null;
  #tables = 0;
  #hidden = 0;
  #said = false;
  #run = '';
  #underlined = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#hidden > 0 || HIDDEN.has(name)) {
      this.#hidden += 1;
      return;
    }
    const value =
      attributes['w:val'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':val'))?.[1] ?? '';
    const paragraph = this.#paragraph;
    if (name === 'tbl') this.#tables += 1;
    if (name === 'tr' && this.#tables === 1) this.#row = [];
    if (name === 'tc' && this.#tables === 1) this.#row?.push([]);
    if (name === 'p') this.#paragraph = { text: '', style: null, id: null, level: 0 };
    if (name === 'r') [this.#run, this.#underlined] = ['', false];
    if (!paragraph) return;
    if (name === 'pStyle') paragraph.style = value;
    if (name === 'numId') paragraph.id = value;
    if (name === 'ilvl') paragraph.level = Number(value) || 0;
    if (name === 'u') this.#underlined = !OFF.test(value);
    if (name === 't') this.#said = true;
    if (name === 'tab') this.#run += this.#row ? ' ' : '\t';
    if (name === 'br' || name === 'cr') this.#run += '\n';
    if (name === 'noBreakHyphen') this.#run += '-';
    if (name === 'sym' || name === 'checkBox') this.#run += '□';
  }

  text(words: string): void {
    if (this.#said && this.#hidden === 0) this.#run += words;
  }

  close(name: string): void {
    if (this.#hidden > 0) {
      this.#hidden -= 1;
      return;
    }
    if (name === 't') this.#said = false;
    if (name === 'r' && this.#paragraph) {
      const gap = this.#underlined && /^[\s\u00a0\u3000]+$/u.test(this.#run);
      this.#paragraph.text += gap ? '____' : this.#run;
      this.#run = '';
    }
    if (name === 'p') this.#endParagraph();
    if (name === 'tr' && this.#tables === 1 && this.#row) {
      this.pieces.push({ row: this.#row });
      this.#row = null;
    }
    if (name === 'tbl') this.#tables -= 1;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    const { text, style, id, level } = paragraph;
    const read = { text, style, list: id === null || id === '0' ? null : { id, level } };
    const cell = this.#row?.at(-1);
    if (cell) cell.push(read);
    else this.pieces.push({ paragraph: read });
    this.#paragraph = null;
  }
}
