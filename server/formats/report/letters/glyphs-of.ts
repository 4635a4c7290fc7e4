/** The numbers of the glyphs that show a text, by the table `cmap` of a font; 0 is the sign for a letter that it lacks. */
export function glyphsOf(cmap: Buffer, text: string): Set<number> {
  const groups = allOfUnicode(cmap);
  const count = cmap.readUInt32BE(groups + 12);
  const glyphs = new Set([0]);
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0)!;
    for (let i = 0, at = groups + 16; i < count; i++, at += 12) {
      const first = cmap.readUInt32BE(at);
      if (first <= code && code <= cmap.readUInt32BE(at + 4))
        glyphs.add(cmap.readUInt32BE(at + 8) + code - first);
    }
  }
  return glyphs;
}

/** Where the map of all of Unicode stands (format 12: runs of letters whose glyphs run along). */
function allOfUnicode(cmap: Buffer): number {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4);
    if (cmap.readUInt16BE(at) === 12) return at;
  }
  throw new Error('The font has no map of all of Unicode');
}
