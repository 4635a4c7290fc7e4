import type { Table } from '../../../../analysis/model/table.ts';
import type { Locale } from '../../../../analysis/model/words.ts';
import { layTable, type LaidRow, type LaidTable } from '../../statistics/docx/lay-table.ts';
import { reportWords } from '../report-words.ts';
import { escape } from './escape.ts';

/** A table with its number above and below it what it rests on. It scrolls by itself where it is wider than the page. */
export function writeHtmlTable(table: Table, number: number, source: string, locale: Locale): string {
  const laid = layTable(table, locale);
  const name = `${reportWords.table[locale]} ${number}`;
  const title = escape(table.title[locale]);
  const failed = table.failed ? [table.failed[locale]] : [];
  const notes = [...failed, ...laid.notes, source].map(escape).join('<br>');
  const body = laid.rows.length > 0 ? grid(laid, `${name} ${title}`) : '';
  return `<figure id="table-${escape(table.id)}"><figcaption>${name} ${title}</figcaption>${body}<p class="notes">${reportWords.note[locale]}${notes}</p></figure>`;
}

function grid(laid: LaidTable, label: string): string {
  const head = laid.head.map((text, i) => `<th scope="col"${figure(laid, i)}>${escape(text)}</th>`).join('');
  const rows = laid.rows.map((row) => `<tr>${line(row, laid)}</tr>`).join('\n');
  return `<div class="wide" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>\n${rows}</tbody></table></div>`;
}

function line({ kind, cells }: LaidRow, laid: LaidTable): string {
  if (kind === 'group') return `<th colspan="${laid.head.length}" scope="colgroup">${escape(cells[0]!)}</th>`;
  const [first, ...rest] = cells.map(escape);
  const inner = kind === 'inner' ? ' class="inner"' : '';
  return `<th scope="row"${inner}>${first}</th>${rest.map((text, i) => `<td${figure(laid, i + 1)}>${text}</td>`).join('')}`;
}

const figure = ({ figures }: LaidTable, column: number) => (figures[column] ? ' class="number"' : '');
