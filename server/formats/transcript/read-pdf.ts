import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinLines } from '../../../analysis/text/join-lines.ts';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Problem } from '../../platform/problem.ts';
import type { LeftOut } from '../left-out.ts';
import { LeftOutList } from './left-out-list.ts';

/** Where the library keeps the character maps of Chinese fonts that a document does not embed. */
const library = dirname(
  dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))),
);
const resources = {
  cMapUrl: join(library, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(library, 'standard_fonts/'),
};

/** The words of a PDF with a text layer, its printed lines joined to paragraphs, and its pages and notes that are not among them. */
export async function readPdf(bytes: Buffer): Promise<{ text: string; leftOut: readonly LeftOut[] }> {
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
    const leftOut = new LeftOutList();
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const own = linesOf((await page.getTextContent()).items);
      lines.push(...own);
      if (own.join('').trim() === '' && (await showsPicture(page))) {
        leftOut.add('page-without-text');
        leftOut.place(String(number));
      }
      for (const { subtype, contentsObj } of (await page.getAnnotations()) as PdfNote[])
        if (subtype !== 'Link' && subtype !== 'Popup' && (contentsObj?.str ?? '').trim() !== '') {
          leftOut.add('comment');
          leftOut.place(String(number));
        }
      page.cleanup();
    }
    const text = joinLines(lines);
    if (text.trim() === '') throw new Problem('pdf-scanned');
    return { text, leftOut: leftOut.entries };
  } catch (error) {
    if (error instanceof Problem) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Problem(isLocked ? 'pdf-encrypted' : 'pdf-unreadable');
  } finally {
    await task.destroy();
  }
}

interface PdfNote {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
}

/** An empty page says nothing, a scanned one does. */
async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pictures = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return (await page.getOperatorList()).fnArray.some((operator) => pictures.includes(operator));
}

function linesOf(items: readonly object[]): string[] {
  const lines = [''];
  for (const item of items as readonly { str?: string; hasEOL?: boolean }[]) {
    lines[lines.length - 1] += item.str ?? '';
    if (item.hasEOL) lines.push('');
  }
  return lines;
}
