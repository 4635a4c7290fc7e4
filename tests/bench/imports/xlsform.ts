import { strFromU8, unzipSync } from 'fflate';
import type { SourceQuestion } from './source-question.ts';

type Row = Readonly<Record<string, string>>;

/** The questions of an XLSForm that are of kinds known here; those within a repeat are left out. */
export function questionsInXlsform(bytes: Uint8Array): SourceQuestion[] {
  const files = unzipSync(bytes);
  const sheet = (name: string) => rowsOf(files, name);
  const lists = new Map<string, { code: string; label: string }[]>();
  const label = (row: Row) =>
    row['label'] ?? Object.entries(row).find(([name]) => /^label\b/.test(name))?.[1] ?? '';
  for (const row of sheet('choices')) {
    const list = row['list_name'] ?? row['list name'] ?? '';
    lists.set(list, [
      ...(lists.get(list) ?? []),
      { code: row['name'] ?? row['value'] ?? '', label: label(row) },
    ]);
  }
  let repeats = 0;
  return sheet('survey').flatMap((row): SourceQuestion[] => {
    const type = (row['type'] ?? '').trim().toLowerCase();
    if (/^begin[_ ]repeat/.test(type)) repeats++;
    if (/^end[_ ]repeat/.test(type)) repeats--;
    if (repeats > 0) return [];
    const name = row['name'] ?? '';
    if (/label|list-nolabel/.test(row['appearance'] ?? '') || !/^[a-z_]/i.test(name)) return [];
    const question = { place: name, names: [name], text: label(row) };
    if (/^(text|integer|int|decimal|date|time|note|range)\b/.test(type)) return [question];
    const [, list, other] = /^select[_ ](?:one|multiple)\s+(\S+)(\s+or[_ ]other)?/.exec(type) ?? [];
    if (!list) return [];
    return [{ ...question, ...(other || row['choice_filter'] ? {} : { choices: lists.get(list) ?? [] }) }];
  });
}

function rowsOf(files: Readonly<Record<string, Uint8Array>>, name: string): Row[] {
  const text = (path: string) => (files[path] ? strFromU8(files[path]) : '');
  const [, id = ''] =
    new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`, 'i').exec(text('xl/workbook.xml')) ?? [];
  const relation = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  );
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation?.[0] ?? '')?.[1];
  const words = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, own = '']) =>
    runs(own),
  );
  const rows = [...text(`xl/${target ?? ''}`).matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(
    ([, row = '']) =>
      [...row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, about = '', inner = '']) => {
        const at = /r="([A-Z]+)/.exec(about)?.[1] ?? '';
        const written = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
        const value = /^-?\d+\.0+$/.test(written) ? String(Number(written)) : written;
        const cell = about.includes('t="s"')
          ? (words[Number(value)] ?? '')
          : about.includes('inlineStr')
            ? runs(inner)
            : value;
        return [at, cell] as const;
      }),
  );
  const head = new Map(rows[0]);
  return rows
    .slice(1)
    .map((row) =>
      Object.fromEntries(
        row.flatMap(([at, cell]) =>
          head.get(at) && cell !== '' ? [[head.get(at)!.trim().toLowerCase(), cell]] : [],
        ),
      ),
    );
}

const runs = (xml: string) =>
  [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)]
    .map(([, own = '']) => own)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
