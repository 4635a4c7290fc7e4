import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { guessSheet } from '../../analysis/intake/guess-mapping.ts';
import { maskSheet, namedColumns } from '../../analysis/intake/mask-sheet.ts';
import type { SheetMapping } from '../../analysis/intake/mapping.ts';
import { listingsOf } from '../../analysis/intake/note.ts';
import { keyBytes, keyFile, readKeyFile } from '../../analysis/intake/pseudonym.ts';
import { letters, type Sheet } from '../../analysis/intake/sheet.ts';
import { writeCsv } from '../formats/spreadsheet/csv.ts';
import { trySheets } from '../formats/spreadsheet/try-sheets.ts';
import { type Command, languageOf, readOptions, UsageError } from './command.ts';

const usage = `pseudonymise FILE --key KEY [--columns a,b] [--sheet NAME] [--encoding NAME] --out OUT.csv
Columns are named by their header or letter; without --columns those that look like names are taken. The key file is made where
there is none. Keep it: the same key gives the same codes.`;

/** `pseudonymise FILE` writes a table with codes in the place of names, and says what was replaced or left out. */
export const pseudonymiseCommand: Command = {
  async run(args, env) {
    const { positionals, values } = readOptions({
      args,
      options: {
        key: { type: 'string' },
        columns: { type: 'string' },
        sheet: { type: 'string' },
        encoding: { type: 'string' },
        out: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (!file || positionals.length !== 1 || !values.key || !values.out) throw new UsageError(usage);
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(`The file "${file}" cannot be read.`);
    });
    const language = languageOf(env);
    const found = await trySheets(bytes, basename(file), { language, encoding: values.encoding });
    if ('refused' in found) {
      process.stderr.write(`${found.refused}\n`);
      return 2;
    }
    const sheet = sheetNamed(found.sheets, values.sheet);
    const mapping = guessSheet(sheet, null);
    const columns =
      values.columns === undefined
        ? namedColumns(mapping)
        : values.columns.split(',').map((name) => columnNamed(mapping, name));
    const { rows, notes } = await maskSheet(sheet, { mapping, columns, key: await keyAt(values.key) });
    await writeFile(values.out, writeCsv(rows), { flag: 'wx' }).catch(() => {
      throw new UsageError(`"${values.out}" is there already, or cannot be written.`);
    });
    for (const { place, said } of listingsOf(notes))
      process.stdout.write(`${place.slice(place.indexOf('!') + 1)} ${said[language]}\n`);
    return 0;
  },
};

/** The sheet of that name; without a name the first that holds anything. */
function sheetNamed(sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  const found = sheets.find(({ name, rows }) => (wanted === undefined ? rows.length > 0 : name === wanted));
  if (found) return found;
  throw new UsageError(`There is no such sheet; there are: ${sheets.map(({ name }) => name).join(', ')}.`);
}

function columnNamed({ columns }: SheetMapping, wanted: string): number {
  const found = columns.findIndex(
    ({ header }, c) => header.split(' / ').includes(wanted.trim()) || letters(c) === wanted.trim(),
  );
  if (found < 0) throw new UsageError(`There is no column "${wanted}".`);
  return found;
}

/** The key of a file; a new one, which only its owner may read, where there is no file. */
async function keyAt(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const fresh = keyFile(randomBytes(keyBytes));
  await writeFile(path, fresh, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw new UsageError(`The key file "${path}" cannot be written.`);
  });
  const key = readKeyFile(await readFile(path, 'utf8'));
  if (!key) throw new UsageError(`"${path}" is no key file.`);
  return key;
}
