import type { ReportDocument } from './block.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { numberBlocks } from './number-blocks.ts';

export interface Writing {
  readonly document: ReportDocument;
  readonly formats: readonly ('docx' | 'html')[];
}

/** The body of a child process: charts take a while to draw, and letters to load. */
export async function run({ document, formats }: Writing): Promise<Uint8Array[]> {
  const blocks = numberBlocks(document.blocks, document.frame, document.language);
  return Promise.all(
    formats.map(async (format) =>
      format === 'docx' ? writeDocx(document, blocks) : Buffer.from(writeHtml(document, blocks)),
    ),
  );
}
