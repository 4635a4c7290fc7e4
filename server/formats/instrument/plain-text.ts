const BREAKS = /<\s*(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi;
const HIDDEN = /<\s*(script|style)\b[\s\S]*?<\s*\/\s*\1\s*>/gi;
const TAGS = /<\/?[A-Za-z!][^>]*>/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

/**
 * The words of a text with HTML in it: tags, scripts and styles are left out, entities become characters.
 *
 * @example
 * plainText('<p>How <b>often</b>&nbsp;do you&hellip;</p><script>alert(1)</script>') // => 'How often do you…'
 */
export function plainText(html: string): string {
  return html
    .replace(HIDDEN, '')
    .replace(BREAKS, '\n')
    .replace(TAGS, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (written, name: string) => characterOf(name) ?? written)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
