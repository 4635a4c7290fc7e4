import { posix } from 'node:path';
import type { Zip } from '../archive/read-zip.ts';
import { walkXml } from './walk-xml.ts';

/** What the cells of a sheet refer to, and its sheets by name, in their order. */
export interface WorkbookParts {
  readonly sheets: ReadonlyMap<string, () => Promise<Uint8Array>>;
  readonly strings: readonly string[];
  /** Styles under which a number is a day. */
  readonly dayStyles: ReadonlySet<number>;
  /** Days are counted from 1904 instead of 1900. */
  readonly since1904: boolean;
}

export async function readParts(zip: Zip): Promise<WorkbookParts> {
  const main = zip.names.find((name) => /(^|\/)workbook\.xml$/.test(name));
  if (!main) throw new Error('no workbook');
  const folder = posix.dirname(main);
  const part = async (name: string) => (zip.names.includes(name) ? zip.read(name) : null);
  const { sheets, since1904 } = readBook(await zip.read(main));
  const targets = readTargets(await zip.read(`${folder}/_rels/workbook.xml.rels`));
  const pathOf = (id: string) => {
    const target = targets.get(id) ?? '';
    return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
  };
  return {
    sheets: new Map(sheets.map(({ name, id }) => [name, () => zip.read(pathOf(id))])),
    since1904,
    strings: readStrings(await part(`${folder}/sharedStrings.xml`)),
    dayStyles: readDayStyles(await part(`${folder}/styles.xml`)),
  };
}

function readBook(bytes: Uint8Array): { sheets: { name: string; id: string }[]; since1904: boolean } {
  const sheets: { name: string; id: string }[] = [];
  let since1904 = false;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          id: attributes['r:id'] ?? idOf(attributes) ?? '',
        });
    },
  });
  return { sheets, since1904 };
}

/** The prefix of the id may be any. */
function idOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

function readTargets(bytes: Uint8Array): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(bytes, {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target);
    },
  });
  return targets;
}

/** Texts that many cells share; the reading aids of Chinese and Japanese words (`rPh`) are no part of them. */
function readStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let [isText, isAid] = [false, false];
  walkXml(bytes, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') isAid = true;
      isText = name === 't' && !isAid;
    },
    text: (words) => {
      if (isText) strings[strings.length - 1] += words;
    },
    close: (name) => {
      if (name === 'rPh') isAid = false;
      isText = false;
    },
  });
  return strings;
}

function readDayStyles(bytes: Uint8Array | null): Set<number> {
  const days = new Set<number>();
  if (!bytes) return days;
  const own = new Map<string, string>();
  let style = -1;
  let inCells = false;
  walkXml(bytes, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(numFmtId, formatCode);
      if (name === 'cellXfs') inCells = true;
      if (!inCells || name !== 'xf') return;
      style += 1;
      if (isDay(Number(numFmtId), own.get(numFmtId))) days.add(style);
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return days;
}

/** The numbers of built-in formats for days and times, in Chinese and Japanese editions too; else the letters of the format. */
function isDay(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49)
    );
  return /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
