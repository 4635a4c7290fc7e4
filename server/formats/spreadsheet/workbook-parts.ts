import type { Parts } from './book.ts';
import { builtInFormat } from './number-format.ts';
import { walkXml } from './walk-xml.ts';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly read: () => Promise<Uint8Array>;
  /** What hangs at its cells: remarks, and drawings with pictures and charts. */
  readonly readBeside: () => Promise<readonly { readonly kind: string; readonly bytes: Uint8Array }[]>;
}

/** What the cells of a sheet refer to, and its sheets in their order. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** The number formats of the styles. */
  readonly formats: readonly string[];
  /** Days are counted from 1904 instead of 1900. */
  readonly since1904: boolean;
}

export async function readParts(zip: Parts): Promise<WorkbookParts> {
  const main = zip.names.find((name) => /(^|\/)workbook\.xml$/.test(name));
  if (!main) throw new Error('no workbook');
  const folder = folderOf(main);
  const part = async (name: string) => (zip.names.includes(name) ? zip.read(name) : null);
  const { sheets, since1904 } = readBook(await zip.read(main));
  const targets = readTargets(await zip.read(`${folder}/_rels/workbook.xml.rels`));
  const relations = (path: string) => part(`${folderOf(path)}/_rels/${nameOf(path)}.rels`);
  return {
    sheets: sheets.map(({ name, id, isHidden }) => {
      const path = within(folder, targets.get(id)?.path ?? '');
      return {
        name,
        isHidden,
        read: () => zip.read(path),
        readBeside: async () => {
          const near = [...readTargets((await relations(path)) ?? new Uint8Array()).values()];
          const kept = near.filter(({ kind }) => kind === 'comments' || kind === 'drawing');
          return Promise.all(
            kept.map(async (each) => ({
              kind: each.kind,
              bytes: (await part(within(folderOf(path), each.path))) ?? new Uint8Array(),
            })),
          );
        },
      };
    }),
    since1904,
    strings: readStrings(await part(`${folder}/sharedStrings.xml`)),
    formats: readFormats(await part(`${folder}/styles.xml`)),
  };
}

function within(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

interface Listed {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

function readBook(bytes: Uint8Array): { sheets: Listed[]; since1904: boolean } {
  const sheets: Listed[] = [];
  let since1904 = false;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          id: attributes['r:id'] ?? idOf(attributes) ?? '',
          isHidden: /hidden/i.test(attributes.state ?? ''),
        });
    },
  });
  return { sheets, since1904 };
}

/** The prefix of the id may be any. */
function idOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

function readTargets(bytes: Uint8Array): Map<string, { kind: string; path: string }> {
  const targets = new Map<string, { kind: string; path: string }>();
  if (bytes.length === 0) return targets;
  walkXml(bytes, {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name === 'Relationship') targets.set(Id, { kind: nameOf(Type), path: Target });
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

function readFormats(bytes: Uint8Array | null): string[] {
  const formats: string[] = [];
  if (!bytes) return formats;
  const own = new Map<string, string>();
  let inCells = false;
  walkXml(bytes, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(numFmtId, formatCode);
      if (name === 'cellXfs') inCells = true;
      if (inCells && name === 'xf') formats.push(own.get(numFmtId) ?? builtInFormat(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
