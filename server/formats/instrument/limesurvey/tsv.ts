import { both } from '../../../../analysis/model/words.ts';
import type { InstrumentFormat, SourceFile } from '../format.ts';
import { convertSurvey } from './convert.ts';
import { readTsv } from './read-tsv.ts';

/** LimeSurvey's tab-separated form of a survey (.txt, .tsv). */
export const limesurveyTsv: InstrumentFormat = {
  name: 'lss-tsv',
  title: both('LimeSurvey 制表符分隔的问卷', 'LimeSurvey survey, tab-separated'),
  recognises: ({ bytes }: SourceFile) => {
    const start = bytes.subarray(0, 8000);
    const wide = start[0] === 0xff && start[1] === 0xfe;
    const [line = ''] = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(start).split(/\r?\n/);
    const columns = line.split('\t').map((name) => name.replaceAll('"', '').trim());
    return ['class', 'type/scale', 'name', 'text'].every((name) => columns.includes(name));
  },
  read: ({ bytes }: SourceFile) => convertSurvey(readTsv(bytes), 'lss-tsv'),
};
