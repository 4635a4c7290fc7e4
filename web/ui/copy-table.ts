import { copyForms } from './copy-text.ts';
import type { TableText } from './table.ts';

/** Puts a table on the clipboard twice: as a three-line table for Word, as tab-separated text for Excel. */
export function copyTable(table: TableText): Promise<void> {
  return copyForms({ 'text/html': tableHtml(table), 'text/plain': tableTsv(table) });
}

export function tableTsv({ head, rows }: TableText): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [head, ...rows].map(line).join('\n');
}

const thick = '1.5pt solid black';
const thin = '0.75pt solid black';

export function tableHtml({ caption, head, rows, notes }: TableText): string {
  const cells = (tag: string, texts: readonly string[], style: string) =>
    texts.map((text) => `<${tag} style="padding:2pt 6pt;${style}">${escape(text)}</${tag}>`).join('');
  const body = rows.map((row, index) => {
    const last = index === rows.length - 1 ? `border-bottom:${thick}` : '';
    return `<tr>${cells('td', row, last)}</tr>`;
  });
  const headStyle = `border-top:${thick};border-bottom:${thin};font-weight:bold`;
  return [
    `<p style="text-align:center;font-weight:bold">${escape(caption)}</p>`,
    `<table style="border-collapse:collapse"><thead><tr>${cells('th', head, headStyle)}</tr></thead>`,
    `<tbody>${body.join('')}</tbody></table>`,
    ...notes.map((note) => `<p style="font-size:9pt">${escape(note)}</p>`),
  ].join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
