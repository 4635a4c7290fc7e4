import { longNumber, operator, readIndex, writeIndex } from './cff.ts';
import { glyphsOf } from './glyphs-of.ts';

/** What letters side by side need; a line that runs downwards is not drawn. */
const KEPT = ['CFF ', 'OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];
const ENTRY = 16;

/** The outline of a letter that nobody writes. */
const EMPTY = Buffer.from([14]);

/**
 * A font with the outlines of the letters of a text only: all of Chinese is eight megabytes,
 * and who draws with it reads them anew for every letter.
 */
export function thinFont(font: Buffer, text: string): Buffer {
  const tables = readTables(font);
  const kept = glyphsOf(tables.get('cmap')!, text);
  tables.set('CFF ', withGlyphs(tables.get('CFF ')!, kept));
  return writeTables(
    font.subarray(0, 4),
    KEPT.map((tag) => [tag, tables.get(tag)!]),
  );
}

/** Glyphs keep their numbers. What stands behind the outlines moves, and the offsets that lead there. */
function withGlyphs(cff: Buffer, kept: ReadonlySet<number>): Buffer {
  const names = readIndex(cff, cff[2]!);
  const top = readIndex(cff, names.end).pieces[0]!;
  const { value: start } = longNumber(top, operator.charStrings);
  const { pieces, end } = readIndex(cff, start);
  const outlines = writeIndex(pieces.map((outline, glyph) => (kept.has(glyph) ? outline : EMPTY)));
  const thin = Buffer.concat([cff.subarray(0, start), outlines, cff.subarray(end)]);

  const shift = start + outlines.length - end;
  const move = (dict: Buffer, wanted: number, moved = 0) => {
    const { at, value } = longNumber(dict, wanted);
    thin.writeInt32BE(value + shift, dict.byteOffset - cff.byteOffset + moved + at);
    return value;
  };
  const fontDicts = move(top, operator.fontDicts);
  for (const dict of readIndex(cff, fontDicts).pieces) move(dict, operator.private, shift);
  return thin;
}

function readTables(font: Buffer): Map<string, Buffer> {
  const entry = (i: number) => 12 + i * ENTRY;
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const offset = font.readUInt32BE(entry(i) + 8);
      const length = font.readUInt32BE(entry(i) + 12);
      return [font.toString('latin1', entry(i), entry(i) + 4), font.subarray(offset, offset + length)];
    }),
  );
}

/** Sums over the tables are left out: who draws does not ask for them. */
function writeTables(kind: Buffer, tables: readonly (readonly [string, Buffer])[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * ENTRY);
  kind.copy(head);
  head.writeUInt16BE(tables.length, 4);
  const padded: Buffer[] = [];
  let offset = head.length;
  for (const [i, [tag, bytes]] of tables.entries()) {
    const at = 12 + i * ENTRY;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const piece = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    padded.push(piece);
    offset += piece.length;
  }
  return Buffer.concat([head, ...padded]);
}
