import { extname } from 'node:path';
import { decodeSurely, UndecodableText } from '../../encoding/decode-text.ts';
import { both } from '../../../../analysis/model/words.ts';
import {
  InstrumentFileError,
  type InstrumentFormat,
  type ReadInstrument,
  type SourceFile,
} from '../format.ts';
import { buildDefinition } from './build-definition.ts';
import { linesOf, type SourceLine } from './lines.ts';
import { readOutline } from './read-outline.ts';

/** Nobody can answer more, and reading more takes long. */
const MOST_LINES = 60_000;

/** A questionnaire as a person writes it: numbered questions with their choices below. */
export const text: InstrumentFormat = {
  name: 'text',
  title: both('纯文本问卷', 'Questionnaire as plain text'),
  recognises: ({ bytes }) => wordsOf(bytes) !== null,
  read(file) {
    const words = wordsOf(file.bytes);
    if (words === null) throw new InstrumentFileError(both('这个文件不是文字', 'this file is no text'));
    return readLines(linesOf(words), file, 'text');
  },
};

function wordsOf(bytes: Uint8Array): string | null {
  try {
    return decodeSurely(bytes).text;
  } catch (error) {
    if (error instanceof UndecodableText) return null;
    throw error;
  }
}

/** The draft that lines become, and what each of them was taken for. */
export function readLines(
  lines: readonly SourceLine[],
  { name, corrections }: Omit<SourceFile, 'bytes'>,
  format: string,
): ReadInstrument {
  if (lines.length > MOST_LINES)
    throw new InstrumentFileError(
      both(
        `文字有 ${lines.length} 行，上限是 ${MOST_LINES} 行`,
        `the text has ${lines.length} lines, more than the ${MOST_LINES} allowed`,
      ),
    );
  const outline = readOutline(lines, corrections);
  const { definition, report, itemOf } = buildDefinition(
    outline,
    format,
    name.slice(0, name.length - extname(name).length) || '问卷',
  );
  return {
    definition,
    report,
    lines: lines
      .filter(({ text }) => text !== '')
      .map(({ number, text }) => {
        const item = itemOf.get(number);
        return {
          number,
          text,
          role: outline.roles.get(number)!,
          ...(item ? { item: item.code, kind: item.type } : {}),
        };
      }),
  };
}
