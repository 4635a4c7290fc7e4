import { translationSheet } from '../../../analysis/model/instrument/translation-sheet.ts';
import { languagesOf } from '../../../analysis/model/instrument/translate.ts';
import type { Locale } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import { writeXlsx } from '../../formats/spreadsheet/xlsx.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { instrumentDraft } from '../instrument/instrument.door.ts';

export interface Workbook {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The texts of the draft as a workbook; the language to translate from is the first one unless another is named. */
export async function writeTranslations(
  db: StudioDb,
  study: StudyId,
  source: string | undefined,
  locale: Locale,
): Promise<Workbook> {
  const definition = await instrumentDraft(db, study);
  if (!definition) throw new Problem('draft-missing');
  const languages = languagesOf(definition);
  const from = source === undefined ? languages[0]! : source;
  if (!languages.includes(from))
    throw new Problem('translation-language-unknown', { language: from, known: languages.join(', ') });
  const { header, rows } = translationSheet(definition, from, locale);
  return {
    name: `${definition.code}-translations.xlsx`,
    bytes: await writeXlsx([
      { name: 'texts', rows: [header, ...rows], widths: header.map((_, at) => (at < 2 ? 28 : 60)) },
    ]),
  };
}
