import { both } from '../../../../analysis/model/words.ts';
import { type Block, words } from '../../../formats/report/block.ts';
import { readLens } from '../../lens/lens.door.ts';
import type { Ground } from '../ground.ts';
import { sourceLine } from '../source-line.ts';
import { tableBlocks } from './table-blocks.ts';

const contradicted = both('什么会与之矛盾：', 'What would contradict it: ');
const sources = both('出处：', 'Sources: ');

/** A theory with its question, what the data say of it, how to read it, and where it comes from. */
export async function lensPart(
  { databases, study, release, reader, locale }: Ground,
  code: string,
): Promise<Block[]> {
  const lens = await readLens(databases.studio, study, release, code, reader);
  const paragraph = (text: string): Block => ({ kind: 'paragraph', inline: words(text) });
  return [
    paragraph(lens.question[locale]),
    paragraph(lens.sentence[locale]),
    ...lens.missing.map((text): Block => ({ kind: 'note', text: text[locale] })),
    ...lens.tables.slice(0, 1).map((table): Block => ({
      kind: 'diagram',
      diagram: lens,
      source: sourceLine(table, lens.release, locale),
    })),
    ...lens.tables.flatMap((table) => tableBlocks(table, lens.release, locale)),
    paragraph(lens.reading[locale]),
    paragraph(contradicted[locale] + lens.contradiction[locale]),
    paragraph(sources[locale] + lens.sources.join(locale === 'zh-CN' ? '；' : '; ')),
  ];
}
