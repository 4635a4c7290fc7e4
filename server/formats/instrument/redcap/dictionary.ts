import papaparse from 'papaparse';
import { decodeSurely, UndecodableText } from '../../encoding/decode-text.ts';

/** One field of a data dictionary. */
export interface DictionaryField {
  readonly name: string;
  readonly form: string;
  readonly section: string;
  readonly type: string;
  readonly label: string;
  readonly choices: string;
  readonly note: string;
  readonly validation: string;
  readonly min: string;
  readonly max: string;
  readonly identifier: string;
  readonly branching: string;
  readonly required: string;
  readonly matrix: string;
  readonly ranking: string;
  readonly annotation: string;
}

type Column = keyof DictionaryField;

/** The columns in the order in which REDCap writes them, with their names on the page and in its interface; null is not read. */
const COLUMNS: readonly (readonly [Column | null, RegExp])[] = [
  ['name', /^(variable|field_?name|nom de la variable|nombre.*variable|变量)/i],
  ['form', /^(form|instrument|表单)/i],
  ['section', /^(section|abschnitt|secci|分节)/i],
  ['type', /^(field_?\s?type|feldtyp|type de champ|tipo de campo|字段类型)/i],
  ['label', /^(field_?\s?label|feldbezeichnung|libell|etiqueta|字段标签)/i],
  ['choices', /^(choices|select_choices|auswahl|choix|opciones|选项)/i],
  ['note', /^(field_?\s?note|feldnotiz|note de|nota|字段备注)/i],
  ['validation', /^(text[_ ]validation[_ ]type|textvalidierung|type de validation|tipo de validaci)/i],
  ['min', /validation[_ ]min|(validierung|validaci.n).*m[ií]n/i],
  ['max', /validation[_ ]max|(validierung|validaci.n).*m[aá]x/i],
  ['identifier', /^(identif)/i],
  ['branching', /^(branching|verzweigung|logique|l.gica)/i],
  ['required', /^(required|pflicht|champ obligatoire|.*obligatori|必填)/i],
  [null, /^(custom[_ ]align)/i],
  [null, /^(question[_ ]number)/i],
  ['matrix', /^(matrix[_ ]group|matrix_?group)/i],
  ['ranking', /^(matrix[_ ]rank)/i],
  ['annotation', /^(field[_ ]annot|anmerkung|annotation)/i],
];

const TYPES = new Set([
  'text',
  'notes',
  'textarea',
  'radio',
  'dropdown',
  'select',
  'checkbox',
  'yesno',
  'truefalse',
  'slider',
  'calc',
  'descriptive',
  'file',
  'signature',
  'sql',
  'advcheckbox',
]);
const NAME = /^[a-z][a-z0-9_]*$/i;
/** Nobody's dictionary is larger. */
const MOST = 50_000;

/** The fields of a data dictionary; null where a table is none. Headings may be in any language: what they stand over tells. */
export function fieldsIn(bytes: Uint8Array): DictionaryField[] | null {
  const text = textIn(bytes);
  if (text === null || text.trimStart().startsWith('{') || text.trimStart().startsWith('<')) return null;
  const { data } = papaparse.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MOST });
  const [header, ...rows] = data;
  if (!header || rows.length === 0 || header.length < 4) return null;
  const places = placesOf(header, rows);
  if (!places) return null;
  const cell = (row: readonly string[], column: Column) => (row[places.get(column) ?? -1] ?? '').trim();
  const fields = rows.map((row): DictionaryField => {
    const entries = COLUMNS.flatMap(([column]) => (column ? [[column, cell(row, column)] as const] : []));
    return Object.fromEntries(entries) as Record<Column, string>;
  });
  return fields.filter(({ name, type }) => name !== '' || type !== '');
}

function placesOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Map<Column, number> | null {
  const places = new Map<Column, number>();
  for (const [column, pattern] of COLUMNS) {
    const at = header.findIndex((name) => pattern.test(name.replace(/^\uFEFF/, '').trim()));
    if (column && at >= 0 && !places.has(column)) places.set(column, at);
  }
  const named = ['name', 'type', 'label'].every((column) => places.has(column as Column));
  if (!named) COLUMNS.forEach(([column], at) => column && places.set(column, at));
  const share = (column: Column, holds: (cell: string) => boolean) =>
    rows.filter((row) => holds((row[places.get(column) ?? -1] ?? '').trim())).length / rows.length;
  const typed = share('type', (type) => TYPES.has(type.toLowerCase()));
  const nameable = share('name', (name) => NAME.test(name));
  return (named ? typed > 0 : typed > 0.8 && nameable > 0.8) ? places : null;
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return decodeSurely(bytes).text;
  } catch (error) {
    if (error instanceof UndecodableText) return null;
    throw error;
  }
}
