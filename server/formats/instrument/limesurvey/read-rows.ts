import { SaxesParser } from 'saxes';
import { decodeSurely, UndecodableText } from '../../encoding/decode-text.ts';
import { InstrumentFileError } from '../format.ts';

export type Row = Readonly<Record<string, string>>;

/** The tables of a LimeSurvey file, and what stands beside them. */
export interface Tables {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly languages: readonly string[];
  readonly documentType: string;
}

const MOST = 2_000_000;
const broken = (reason: string) =>
  new InstrumentFileError({
    'zh-CN': `文件不是完整的 XML，无法读取（${reason}）`,
    en: `The file is no whole XML and cannot be read (${reason}).`,
  });

/** The rows of every table. No DOCTYPE is let in, so no entity but the five of XML exists. */
export function readRows(bytes: Uint8Array): Tables {
  const rows = new Map<string, Record<string, string>[]>();
  const languages: string[] = [];
  const path: string[] = [];
  let documentType = '';
  let count = 0;
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    // Texts pasted from word processors bring control characters, which are written out as they are.
    if (/(disallowed character|malformed character entity)\.$/.test(message)) return;
    throw broken(message.replace(/\.$/, ''));
  });
  parser.on('doctype', () => {
    throw new InstrumentFileError({
      'zh-CN': '文件含有文档类型声明（DOCTYPE），为安全起见不读取',
      en: 'The file declares a document type (DOCTYPE) and is not read, for safety.',
    });
  });
  parser.on('opentagstart', ({ name }) => {
    path.push(name);
    if (++count > MOST || path.length > 100) throw broken('too large');
    if (path.length === 4 && name === 'row') {
      const table = rows.get(path[1]!) ?? [];
      rows.set(path[1]!, table);
      // No prototype: a field may be called `constructor`.
      table.push(Object.create(null) as Record<string, string>);
    }
  });
  const say = (words: string) => {
    const [, table, list, row, field] = path;
    if (path.length === 2 && table === 'LimeSurveyDocType') documentType += words;
    if (path.length === 3 && list === 'language' && words.trim() !== '') languages.push(words.trim());
    if (path.length !== 5 || row !== 'row') return;
    const current = rows.get(table!)!.at(-1)!;
    current[field!] = (current[field!] ?? '') + words;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    path.pop();
  });
  parser.write(textOf(bytes)).close();
  return { rows, languages, documentType: documentType.trim() };
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeSurely(bytes).text.replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof UndecodableText) throw broken('encoding');
    throw error;
  }
}
