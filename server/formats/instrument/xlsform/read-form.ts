import type { Text } from '../../../../analysis/model/words.ts';
import { Problem } from '../../../platform/problem.ts';
import { readSheets } from '../../spreadsheet/named-sheets.ts';
import { usualLimits } from '../../spreadsheet/table-limits.ts';
import { InstrumentFileError } from '../format.ts';
import { Languages } from './languages.ts';

/** A row of a sheet: what stands in its columns, and the words of those that have languages. */
export interface FormRow {
  readonly place: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, Text>>;
}

export interface Form {
  readonly survey: readonly FormRow[];
  readonly choices: ReadonlyMap<string, readonly FormRow[]>;
  readonly settings: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly unknownLanguages: readonly string[];
  /** Sheets that say nothing here. */
  readonly others: readonly string[];
}

const sheets =
  /^(survey|choices|settings|external_choices|entities|osm|cascades|columns|select[ _]?choices)$/i;

/** Names that columns had before, or may have. */
const aliases: Readonly<Record<string, string>> = {
  relevance: 'relevant',
  'bind:relevant': 'relevant',
  'bind:constraint': 'constraint',
  'bind:jr:constraintmsg': 'constraint_message',
  'constraint message': 'constraint_message',
  constraint_msg: 'constraint_message',
  'bind:required': 'required',
  'bind:calculate': 'calculation',
  calculate: 'calculation',
  'control:appearance': 'appearance',
  'choice filter': 'choice_filter',
  caption: 'label',
  'list name': 'list_name',
  value: 'name',
  title: 'form_title',
  id_string: 'form_id',
  'media:image': 'image',
  'media:audio': 'audio',
  'media:video': 'video',
  'media:big-image': 'image',
  'big-image': 'image',
  'guidance hint': 'guidance_hint',
  command: 'type',
};
const spoken = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'image',
  'audio',
  'video',
]);

export async function readForm(bytes: Uint8Array): Promise<Form> {
  const found = await readSheets(Buffer.from(bytes), { ...usualLimits, cells: 2_000_000 }, () => true).catch(
    (error: unknown) => {
      const why = error instanceof Problem ? error.code : 'workbook';
      throw new InstrumentFileError({
        'zh-CN': `工作簿已损坏或展开后过大，无法读取（${why}）`,
        en: `The workbook is damaged, or too large once unpacked, and cannot be read (${why}).`,
      });
    },
  );
  const sheet = (wanted: RegExp) => [...found].find(([name]) => wanted.test(name.trim()))?.[1] ?? [];
  const survey = sheet(/^survey$/i);
  const [settingsRow] = plainRows(sheet(/^settings$/i));
  const settings = settingsRow ?? {};
  const languages = new Languages();
  const main = settings['default_language'] ?? '';
  const rows = [survey, sheet(/^(choices|select[ _]?choices)$/i)];
  const hasPlain = rows.some((each) => (each[0] ?? []).some((name) => canonical(name) === 'label'));
  const named = rows.flatMap((each) =>
    (each[0] ?? []).map((name) => parted(name).language).filter((name) => name !== ''),
  );
  const fallback =
    main !== '' && main !== 'default' ? main : named.length > 0 && !hasPlain ? named[0]! : guess(survey);
  languages.tag(fallback);
  const [asked, offered] = rows.map((each, at) =>
    spokenRows(each, at === 0 ? 'survey' : 'choices', languages, fallback),
  );
  if (asked!.length === 0 || !asked!.some(({ cells }) => (cells['type'] ?? '') !== ''))
    throw new InstrumentFileError({
      'zh-CN': '“survey”表里没有题目',
      en: 'There are no questions on the sheet "survey".',
    });
  const choices = new Map<string, FormRow[]>();
  for (const row of offered!) {
    const list = (row.cells['list_name'] ?? '').trim();
    if (list === '' || (row.cells['name'] ?? '') === '') continue;
    choices.set(list, [...(choices.get(list) ?? []), row]);
  }
  return {
    survey: asked!,
    choices,
    settings,
    languages: languages.all,
    unknownLanguages: languages.unknown,
    others: [...found.keys()].filter((name) => !sheets.test(name.trim())),
  };
}

/** The language of a form that does not name one. */
function guess(rows: readonly (readonly string[])[]): string {
  return rows.slice(1).some((row) => row.some((cell) => /\p{Script=Han}/u.test(cell))) ? 'zh-CN' : 'en';
}

/** A heading and its language: `label::English (en)`, `label:en` in old forms. */
function parted(heading: string): { name: string; language: string } {
  const plain = heading.trim();
  const [first = '', ...rest] = plain.split(/\s*::\s*|\s*:\s*/);
  const name = first.toLowerCase();
  if (name === 'media' && rest.length > 0) {
    const [kind = '', ...language] = rest;
    return { name: aliases[`media:${kind.toLowerCase()}`] ?? kind, language: language.join('') };
  }
  const whole = [name, ...rest.map((each) => each.toLowerCase())].join(':');
  if (Object.hasOwn(aliases, whole)) return { name: aliases[whole]!, language: '' };
  const known = Object.hasOwn(aliases, name) ? aliases[name]! : name.replaceAll(' ', '_');
  return rest.length > 0 && spoken.has(known)
    ? { name: known, language: rest.join(':') }
    : { name: rest.length > 0 ? whole : known, language: '' };
}

const canonical = (heading: string) => {
  const { name, language } = parted(heading);
  return language === '' ? name : `${name}::`;
};

function plainRows([header = [], ...rows]: readonly (readonly string[])[]): Record<string, string>[] {
  return rows.map((row) => {
    const cells = Object.create(null) as Record<string, string>;
    header.forEach((heading, at) => {
      const { name } = parted(heading);
      if (name !== '' && (row[at] ?? '') !== '') cells[name] ??= row[at]!;
    });
    return cells;
  });
}

function spokenRows(
  [header = [], ...rows]: readonly (readonly string[])[],
  sheet: string,
  languages: Languages,
  fallback: string,
): FormRow[] {
  const columns = header.map(parted);
  return rows.map((row, line) => {
    const cells = Object.create(null) as Record<string, string>;
    const words = Object.create(null) as Record<string, Record<string, string>>;
    columns.forEach(({ name, language }, at) => {
      const cell = row[at] ?? '';
      if (name === '') return;
      if (spoken.has(name)) {
        const tag = languages.tag(language === '' ? fallback : language);
        const own = (words[name] ??= {});
        if (cell !== '') own[tag] ??= cell;
      } else if (cell !== '') cells[name] ??= cell;
    });
    return { place: `${sheet}:${line + 2}`, cells, words };
  });
}
