import { writeXlsx } from '../../../../../server/formats/spreadsheet/xlsx.ts';

type Row = Readonly<Record<string, string>>;

/** A workbook with the sheets of a form. */
export async function form(
  survey: readonly Row[],
  choices: readonly Row[] = [],
  settings: Row = { form_title: 'A form', form_id: 'a_form' },
): Promise<Uint8Array> {
  const sheet = (name: string, rows: readonly Row[]) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
  };
  return writeXlsx([sheet('survey', survey), sheet('choices', choices), sheet('settings', [settings])]);
}
