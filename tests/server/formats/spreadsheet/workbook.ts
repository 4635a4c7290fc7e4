import { strToU8, zipSync } from 'fflate';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook whose one sheet holds these `<row>` elements, as programs write them by hand. */
export function workbook(
  rows: string,
  {
    strings = [],
    styles = '',
    since1904 = false,
  }: { strings?: string[]; styles?: string; since1904?: boolean } = {},
): Buffer {
  const files = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="urn:r"><workbookPr date1904="${since1904}"/><sheets><sheet name="s" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}
