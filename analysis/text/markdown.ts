/** A small part of Markdown, as values: headings, lists, paragraphs; bold, italic and code within them. HTML stays text. */

export type Inline = { readonly kind: 'plain' | 'bold' | 'italic' | 'code'; readonly text: string };
export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4 | 5; readonly inline: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** A link is read as its words with the address behind them: that stays true on paper. */
const link = /\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/g;
const sign = /(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|`[^`]+`)/;

/**
 * The pieces of a line, in their order.
 *
 * @example
 * readInline('a **b**') // => [{ kind: 'plain', text: 'a ' }, { kind: 'bold', text: 'b' }]
 * readInline('[a](https://b.example)') // => [{ kind: 'plain', text: 'a (https://b.example)' }]
 */
export function readInline(text: string): Inline[] {
  return text
    .replace(link, '$1 ($2)')
    .split(sign)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part.length > 4 && part.startsWith('**')) return { kind: 'bold', text: part.slice(2, -2) };
      if (part.length > 2 && part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
      if (part.length > 2 && part.startsWith('*')) return { kind: 'italic', text: part.slice(1, -1) };
      return { kind: 'plain', text: part };
    });
}

/**
 * A text as blocks; the first three levels of headings stand below those of the page.
 *
 * @example
 * readMarkdown('- a').map(({ kind }) => kind) // => ['list']
 */
export function readMarkdown(text: string): Block[] {
  const parts = text
    .split(/\n\s*\n|\n(?=#)|(?<=^#.*)\n/m)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.map(readBlock);
}

function readBlock(part: string): Block {
  const heading = /^(#{1,3})\s+(.*)$/.exec(part);
  if (heading)
    return {
      kind: 'heading',
      level: (heading[1]!.length + 2) as 3 | 4 | 5,
      inline: readInline(heading[2]!),
    };
  const lines = part.split('\n');
  for (const [ordered, mark] of [
    [false, /^\s*[-*]\s+/],
    [true, /^\s*\d+[.)]\s+/],
  ] as const)
    if (lines.every((line) => mark.test(line)))
      return { kind: 'list', ordered, items: lines.map((line) => readInline(line.replace(mark, ''))) };
  return { kind: 'paragraph', inline: readInline(part) };
}
