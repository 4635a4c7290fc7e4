import { answerTable } from './answer-table/index.ts';
import { docx } from './docx/index.ts';
import {
  InstrumentFileError,
  type InstrumentFormat,
  type ReadInstrument,
  type SourceFile,
} from './format.ts';
import { fourlinks } from './fourlinks/read-fourlinks.ts';
import { cells, itemList } from './item-list/index.ts';
import { limesurvey } from './limesurvey/lss.ts';
import { limesurveyTsv } from './limesurvey/tsv.ts';
import { otherFile } from './other-file.ts';
import { qsf } from './qsf/read-qsf.ts';
import { redcap } from './redcap/read-redcap.ts';
import { surveyjs } from './surveyjs/read-surveyjs.ts';
import { text } from './text/index.ts';
import { xlsform } from './xlsform/xlsform.ts';

/** Every kind of file that holds a questionnaire, the surest signs first. A new one is a folder beside these and a line here. */
export const instrumentFormats: readonly InstrumentFormat[] = [
  fourlinks,
  qsf,
  surveyjs,
  limesurvey,
  limesurveyTsv,
  redcap,
  xlsform,
  docx,
  itemList,
  answerTable,
  cells,
  text,
];

/** Those that bear a mark of their own; text and lists are known by not being anything else. */
const marked = instrumentFormats.slice(0, instrumentFormats.indexOf(docx));

export interface FoundInstrument extends ReadInstrument {
  readonly format: Pick<InstrumentFormat, 'name' | 'title'>;
}

/** The draft that a file holds, known by its content. A file of another kind is named, with the page that takes it. */
export async function readInstrument(file: SourceFile): Promise<FoundInstrument> {
  const sure = await recognised(marked, file);
  const other = sure ? null : await otherFile(file);
  if (other) throw new InstrumentFileError(other.what, other.door);
  const format = sure ?? (await recognised(instrumentFormats, file));
  if (!format)
    throw new InstrumentFileError({
      'zh-CN': '没有认出这是哪一种问卷文件',
      en: 'no kind of questionnaire file was recognised in it',
    });
  const { name, title } = format;
  return { format: { name, title }, ...(await format.read(file)) };
}

async function recognised(
  formats: readonly InstrumentFormat[],
  file: SourceFile,
): Promise<InstrumentFormat | null> {
  for (const format of formats) if (await format.recognises(file)) return format;
  return null;
}
