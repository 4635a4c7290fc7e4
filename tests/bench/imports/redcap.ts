import papaparse from 'papaparse';
import type { SourceQuestion } from './source-question.ts';

/** The fields of a REDCap dictionary that are of kinds known here. */
export function questionsInRedcap(csv: string): SourceQuestion[] {
  const { data } = papaparse.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  const [head = [], ...rows] = data;
  const column = (pattern: RegExp) => head.findIndex((name) => pattern.test(name));
  const [name, type, label, choices] = [
    /^(variable|field_name)/i,
    /field.type/i,
    /field.label/i,
    /^(choices|select_choices)/i,
  ].map(column) as [number, number, number, number];
  return rows.flatMap((row): SourceQuestion[] => {
    const own = row[name] ?? '';
    const question = { place: own, names: [own], text: row[label] ?? '' };
    switch (row[type]) {
      case 'text':
      case 'notes':
      case 'slider':
      case 'yesno':
      case 'truefalse':
      case 'descriptive':
        return [question];
      case 'radio':
      case 'dropdown':
      case 'checkbox':
        return [{ ...question, choices: listed(row[choices] ?? '') }];
      default:
        return [];
    }
  });
}

const listed = (written: string) =>
  written
    .split(written.includes('|') ? '|' : '\n')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const comma = part.indexOf(',');
      return { code: part.slice(0, comma).trim(), label: part.slice(comma + 1).trim() };
    });
