import { extname } from 'node:path';
import { both } from '../../../../analysis/model/words.ts';
import { InstrumentFileError, type InstrumentFormat } from '../format.ts';
import { proposeInstrument } from './propose-instrument.ts';
import { answersIn } from './recognise.ts';

/** A file of answers: a questionnaire that they may have come from is proposed. */
export const answerTable: InstrumentFormat = {
  name: 'answers',
  title: both('答卷数据表（据此拟出问卷）', 'Table of answers (a questionnaire is proposed)'),
  recognises: async (file) => (await answersIn(file)) !== null,
  async read(file) {
    const found = await answersIn(file);
    if (!found) throw new InstrumentFileError(both('表里没有答卷', 'there are no answers in the table'));
    const title = file.name.slice(0, file.name.length - extname(file.name).length) || '问卷';
    return proposeInstrument(found, title);
  },
};
