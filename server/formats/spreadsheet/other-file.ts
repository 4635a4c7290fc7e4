import { type Bilingual, both } from '../../../analysis/model/words.ts';
import { latin1 } from '../encoding/bytes.ts';
import type { Parts } from './book.ts';
import { Problem } from '../../platform/problem.ts';

interface Kind {
  readonly what: Bilingual;
  readonly advice: Bilingual;
}

const saveAs = (zh: string, en: string) => both(`请${zh}`, `Please ${en}`);
const asWorkbook = saveAs(
  '用 Excel 或 WPS 打开，另存为 .xlsx 后再试',
  'open it in Excel or WPS and save it as .xlsx',
);
const asTable = saveAs(
  '改用 CSV、.xlsx、.ods、.sav 或 .dta 文件',
  'use a CSV, .xlsx, .ods, .sav or .dta file',
);
const fromSpss = saveAs('在 SPSS 里另存为 .sav 后再试', 'save it as .sav in SPSS');
const fromSas = saveAs('在 SAS 里导出为 CSV 后再试', 'export it as CSV in SAS');
const fromStata = saveAs(
  '在 Stata 里用 save 重新保存（.dta）后再试',
  'save it again with a newer Stata (save, as .dta)',
);
const fromR = saveAs(
  '在 R 里用 write.csv 或 haven::write_sav 导出后再试',
  'export it in R with write.csv or haven::write_sav',
);

const oldExcel: Kind = {
  what: both('旧版 Excel 工作簿（.xls）', 'a workbook of an old Excel (.xls)'),
  advice: asWorkbook,
};
const password: Kind = {
  what: both('加了密码的文件', 'protected by a password'),
  advice: saveAs('打开它，去掉密码后另存', 'open it, remove the password and save it again'),
};
const archive: Kind = {
  what: both('压缩包', 'an archive'),
  advice: saveAs('先解压，再选其中的表格', 'unpack it and choose the table in it'),
};
const wordFile: Kind = { what: both('文字文档', 'a text document'), advice: asTable };

/* eslint-disable no-control-regex */
/** The beginnings of files of other kinds, as Latin-1. */
const signatures: readonly (readonly [beginning: RegExp, kind: Kind])[] = [
  [/^.{0,1024}%PDF-/s, { what: both('PDF', 'a PDF'), advice: asTable }],
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP|^II\*\0|^MM\0\*/s,
    { what: both('图片', 'a picture'), advice: asTable },
  ],
  [/^\x1c\0{7}ENCRYPTED/, password],
  [/^\{\\rtf/, wordFile],
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|style|div)\b|^MIME-Version:/is,
    {
      what: both('网页（有的网站把它命名为 .xls）', 'a web page, which some sites call .xls'),
      advice: asWorkbook,
    },
  ],
  [
    /^\s*<\?xml.{0,1000}<(?:\w+:)?Workbook\b/is,
    { what: both('XML 表格（Excel 2003）', 'an XML spreadsheet of Excel 2003'), advice: asWorkbook },
  ],
  [/^\x09[\x02\x04\x08].\0/s, oldExcel],
  [
    /^.{40,200}SPSS PORT FILE/s,
    { what: both('SPSS 可移植文件（.por）', 'a portable SPSS file (.por)'), advice: fromSpss },
  ],
  [
    /^\0{12}\xc2\xea\x81\x60\xb3\x14\x11\xcf/,
    { what: both('SAS 数据集（.sas7bdat）', 'a SAS data set (.sas7bdat)'), advice: fromSas },
  ],
  [
    /^HEADER RECORD\*{7}LIB/,
    { what: both('SAS 传输文件（.xpt）', 'a SAS transport file (.xpt)'), advice: fromSas },
  ],
  [
    /^[\x66-\x70][\x01\x02]\x01/,
    {
      what: both('很旧的 Stata 文件（第 7 版或更早）', 'a Stata file of version 7 or older'),
      advice: fromStata,
    },
  ],
  [
    /^\x1f\x8b|^BZh|^\xfd7zXZ|^RD[AX][23]/,
    { what: both('R 数据或压缩文件', 'R data or a compressed file'), advice: fromR },
  ],
  [/^SQLite format 3/, { what: both('数据库文件', 'a database'), advice: asTable }],
  [/^PAR1|^ARROW1|^FEA1/, { what: both('Parquet 或 Arrow 数据', 'Parquet or Arrow data'), advice: asTable }],
  [/^7z\xbc\xaf|^Rar!/, archive],
  [/^\s*<\?xml/, { what: both('XML 文件', 'an XML file'), advice: asTable }],
];

/* eslint-enable no-control-regex */
const HEAD = 2048;

/** A Problem where the bytes are known to be something else than a table. */
export function refuseOtherFile(bytes: Uint8Array, fileName: string): void {
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.startsWith('\xd0\xcf\x11\xe0')) refuse(inCompound(bytes), fileName);
  const found = signatures.find(([beginning]) => beginning.test(head.replace(/^\xef\xbb\xbf/, '')));
  if (found) refuse(found[1], fileName);
  if (/^(?:\xef\xbb\xbf)?\s*[[{]/.test(head) && isJson(bytes))
    refuse({ what: both('JSON', 'JSON'), advice: asTable }, fileName);
}

/** Old Office files, and new ones with a password, are containers whose parts have names in UTF-16. */
function inCompound(bytes: Uint8Array): Kind {
  // Names stand at even places.
  const whole = new TextDecoder('utf-16le').decode(bytes);
  const has = (part: string) => whole.includes(part);
  if (has('EncryptedPackage')) return password;
  return has('WordDocument') ? wordFile : oldExcel;
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

const zips: readonly (readonly [part: RegExp, kind: Kind])[] = [
  [/^word\/document\.xml$/, wordFile],
  [
    /^Index(?:\.zip$|\/.*\.iwa$)/,
    {
      what: both('Apple Numbers 文件', 'an Apple Numbers file'),
      advice: saveAs('在 Numbers 里导出为 Excel 或 CSV 后再试', 'export it from Numbers as Excel or CSV'),
    },
  ],
  [
    /^xl\/workbook\.bin$/,
    { what: both('二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)'), advice: asWorkbook },
  ],
  [/^ppt\/presentation\.xml$/, { what: both('演示文稿', 'a presentation'), advice: asTable }],
  [
    /\.qd[ec]$/i,
    {
      what: both('访谈编码项目（REFI-QDA）', 'a project of coded interviews (REFI-QDA)'),
      advice: saveAs('到“交换”页导入', 'import it on the exchange page'),
    },
  ],
];

/** A Problem where a zip container holds something else than a workbook, or its parts are encrypted. */
export async function refuseOtherZip(zip: Parts, fileName: string): Promise<void> {
  const found = zips.find(([part]) => zip.names.some((name) => part.test(name)));
  if (found) refuse(found[1], fileName);
  if (!zip.names.some((name) => /(^|\/)workbook\.xml$|^content\.xml$/.test(name))) refuse(archive, fileName);
  if (!zip.names.includes('content.xml')) return;
  const partOf = async (name: string) =>
    zip.names.includes(name) ? new TextDecoder().decode(await zip.read(name)) : '';
  if ((await partOf('META-INF/manifest.xml')).includes('encryption-data')) refuse(password, fileName);
  const type = await partOf('mimetype');
  if (type !== '' && !type.includes('spreadsheet')) refuse(wordFile, fileName);
}

function refuse({ what, advice }: Kind, file: string): never {
  throw new Problem('table-other-file', { file, what, advice });
}
