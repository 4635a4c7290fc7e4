import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinLines } from '../../../analysis/text/join-lines.ts';
import { Problem } from '../../platform/problem.ts';

/** Where the library keeps the character maps of Chinese fonts that a document does not embed. */
const library = dirname(
  dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))),
);
const resources = {
  cMapUrl: join(library, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(library, 'standard_fonts/'),
};

/** The words of a PDF with a text layer, its printed lines joined to paragraphs. */
export async function readPdf(bytes: Buffer): Promise<string> {
  // Loaded when the first PDF comes: the library is large.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    ...resources,
    isEvalSupported: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const lines: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      lines.push(...linesOf((await page.getTextContent()).items));
      page.cleanup();
    }
    const text = joinLines(lines);
    if (text.trim() === '') throw new Problem('pdf-scanned');
    return text;
  } catch (error) {
    if (error instanceof Problem) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Problem(isLocked ? 'pdf-encrypted' : 'pdf-unreadable');
  } finally {
    await task.destroy();
  }
}

function linesOf(items: readonly object[]): string[] {
  const lines = [''];
  for (const item of items as readonly { str?: string; hasEOL?: boolean }[]) {
    lines[lines.length - 1] += item.str ?? '';
    if (item.hasEOL) lines.push('');
  }
  return lines;
}
