import { both } from '../../../../analysis/model/words.ts';
import type { InstrumentFormat, SourceFile } from '../format.ts';
import { convertSurvey } from './convert.ts';
import { readLss } from './read-lss.ts';

/** A LimeSurvey survey as it is exported for another LimeSurvey (.lss). */
export const limesurvey: InstrumentFormat = {
  name: 'limesurvey',
  title: both('LimeSurvey 问卷（.lss）', 'LimeSurvey survey (.lss)'),
  recognises: ({ bytes }: SourceFile) => head(bytes).includes('<LimeSurveyDocType>'),
  read: ({ bytes }: SourceFile) => convertSurvey(readLss(bytes), 'limesurvey'),
};

function head(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4000);
  const wide = start[0] === 0xff && start[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(start);
}
