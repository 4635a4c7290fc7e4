import { docx } from './docx/index.ts';
import {
  InstrumentFileError,
  type InstrumentFormat,
  type ReadInstrument,
  type SourceFile,
} from './format.ts';
import { fourlinks } from './fourlinks/read-fourlinks.ts';
import { cells, itemList } from './item-list/index.ts';
import { otherFile } from './other-file.ts';
import { text } from './text/index.ts';

/** Every kind of file that holds a questionnaire, the surest signs first. A new one is a folder beside these and a line here. */
export const instrumentFormats: readonly InstrumentFormat[] = [fourlinks, docx, itemList, cells, text];

export interface FoundInstrument extends ReadInstrument {
  readonly format: Pick<InstrumentFormat, 'name' | 'title'>;
}

/** The draft that a file holds, known by its content. A file of another kind is named, with the page that takes it. */
export async function readInstrument(file: SourceFile): Promise<FoundInstrument> {
  const other = await otherFile(file);
  if (other) throw new InstrumentFileError(other.what, other.door);
  for (const format of instrumentFormats) {
    if (!(await format.recognises(file))) continue;
    const { name, title } = format;
    return { format: { name, title }, ...(await format.read(file)) };
  }
  throw new InstrumentFileError({
    'zh-CN': '没有认出这是哪一种问卷文件',
    en: 'no kind of questionnaire file was recognised in it',
  });
}
