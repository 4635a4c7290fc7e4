import type { Locale } from '../../../../analysis/model/words.ts';
import type { Inline, Reference } from '../block.ts';
import type { Numbered } from '../number-blocks.ts';
import { reportWords } from '../report-words.ts';
import { escape } from './escape.ts';
import { placeDrawing } from './place-drawing.ts';
import { writeHtmlTable } from './write-table.ts';

export interface Place {
  readonly locale: Locale;
  /** The number of each table of the report. */
  readonly tables: ReadonlyMap<string, number>;
}

export function writeBlock(block: Numbered, place: Place): string {
  const { locale } = place;
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="part-${block.number}">${escape(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${writeInline(block.inline)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${writeInline(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return writeHtmlTable(block.table, block.number, block.source, locale);
    case 'figure':
      return figure(block, locale);
    case 'note':
      return `<p class="note">${escape(block.text)}</p>`;
    case 'references':
      return `<ul class="references">${block.items.map((item) => reference(item, place)).join('')}</ul>`;
  }
}

function figure(
  { number, title, drawn, source }: Extract<Numbered, { kind: 'figure' }>,
  locale: Locale,
): string {
  const svg = placeDrawing(drawn, number);
  const caption = `${reportWords.figure[locale]} ${number} ${escape(title)}`;
  return `<figure id="figure-${number}"><div class="wide" tabindex="0" role="region" aria-label="${caption}">${svg}</div><figcaption>${caption}<small>${escape(drawn.note)} ${escape(source)}</small></figcaption></figure>`;
}

function reference({ number, text, table }: Reference, { locale, tables }: Place): string {
  const at = table === undefined ? undefined : tables.get(table);
  const link =
    at === undefined
      ? ''
      : ` <a href="#table-${escape(table!)}">${reportWords.see[locale]} ${reportWords.table[locale]} ${at}</a>`;
  return `<li id="ref-${number}">[${number}] ${escape(text)}${link}</li>`;
}

function writeInline(inline: readonly Inline[]): string {
  return inline
    .map((piece) => {
      if (piece.kind === 'cite') return `<a href="#ref-${piece.number}">[${piece.number}]</a>`;
      const text = escape(piece.text);
      if (piece.kind === 'bold') return `<strong>${text}</strong>`;
      if (piece.kind === 'italic') return `<em>${text}</em>`;
      return piece.kind === 'code' ? `<code>${text}</code>` : text;
    })
    .join('');
}
