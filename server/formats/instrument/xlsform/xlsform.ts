import { both } from '../../../../analysis/model/words.ts';
import { sheetNames } from '../../spreadsheet/named-sheets.ts';
import { InstrumentFileError, type InstrumentFormat, type SourceFile } from '../format.ts';
import { convertForm } from './convert.ts';
import { readForm } from './read-form.ts';

/** A form of ODK, KoboToolbox or SurveyCTO (.xlsx with a sheet "survey"). */
export const xlsform: InstrumentFormat = {
  name: 'xlsform',
  title: both('XLSForm 表单（.xlsx）', 'XLSForm (.xlsx)'),
  recognises: async ({ bytes }: SourceFile) => isOldWorkbook(bytes) || (await hasSurvey(bytes)),
  async read({ bytes }: SourceFile) {
    if (isOldWorkbook(bytes))
      throw new InstrumentFileError({
        'zh-CN': '这是旧式 Excel 文件（.xls）；请在 Excel 中另存为 .xlsx 后再导入',
        en: 'This is an old Excel file (.xls); save it as .xlsx in Excel and bring that.',
      });
    return convertForm(await readForm(bytes));
  },
};

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function hasSurvey(bytes: Uint8Array): Promise<boolean> {
  if (!isZip(bytes)) return false;
  const names = await sheetNames(Buffer.from(bytes)).catch(() => []);
  return names.some((name) => /^survey$/i.test(name.trim()));
}

/** A compound file that holds a stream "Workbook". */
function isOldWorkbook(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes);
  return (
    file.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1' &&
    (file.includes(Buffer.from('Workbook', 'utf16le')) || file.includes(Buffer.from('Book', 'utf16le')))
  );
}
