import { both } from '../../../../analysis/model/words.ts';
import { Problem } from '../../../platform/problem.ts';
import { readZip } from '../../archive/read-zip.ts';
import { InstrumentFileError, type InstrumentFormat } from '../format.ts';
import { readLines } from '../text/index.ts';
import { readWordLines } from './read-word-lines.ts';

/** A questionnaire written in Word. */
export const docx: InstrumentFormat = {
  name: 'docx',
  title: both('Word 问卷', 'Questionnaire in Word'),
  async recognises({ bytes }) {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
    const zip = await readZip(Buffer.from(bytes)).catch(() => null);
    return zip?.names.includes('word/document.xml') ?? false;
  },
  async read(file) {
    const lines = await readWordLines(file.bytes).catch((error: unknown) => {
      if (error instanceof Problem && error.code !== 'archive-unreadable') throw error;
      throw new InstrumentFileError(
        both(
          '这个 Word 文件已损坏，请另存为 .docx 后再试',
          'this Word file is damaged; save it anew as .docx and try again',
        ),
      );
    });
    return readLines(lines, file, 'docx');
  },
};
