import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { both, plain } from '../../../../analysis/model/words.ts';
import { conceptsOf } from '../../../../server/formats/statistics/ddi/concepts.ts';
import { writeDataDdi } from '../../../../server/formats/statistics/ddi/write-data-ddi.ts';
import { hardTable } from './hard-table.ts';

const item = (code: string, type: string, more: object) => ({ code, block: 'all', type, ...more }) as Item;

/** What some variables of the hard table could come from. */
const definition: Definition = readDefinition({
  code: 'hard',
  title: both('难写的问卷', 'Hard questions'),
  preferNotToSay: both('不愿回答', 'prefer not to say'),
  dontKnow: { ...both('不了解', 'don’t know'), items: [] },
  optionSets: { agree: { values: [1, 2], 'zh-CN': ['否', '是'], en: ['no', 'yes'] } },
  blocks: [{ code: 'all', title: plain('全部'), randomise: false, tags: { element: ['goals'] } }],
  items: [
    item('never', 'scale', { options: 'agree', text: both('从不？', 'Never?'), source: 'q_7' }),
    item('m', 'multiple', {
      text: both('哪些有用？', 'Which of these help?'),
      choices: { 'zh-CN': ['培训', '奖金'], en: ['training', 'bonus'] },
      showIf: 'never = 2',
    }),
  ],
  scales: [{ code: 'score', name: both('总分', 'total'), items: ['never'], minimumAnswered: 1 }],
  derived: [],
  openQuestionNotice: plain('-'),
});

const frame = {
  dimensions: [
    {
      code: 'element',
      name: both('要素', 'element'),
      role: 'row',
      values: [{ code: 'goals', name: both('目标', 'goals') }],
    },
  ],
} as Pick<Frame, 'dimensions'> as Frame;

const concepts = conceptsOf(definition, frame);

/** The codebook of the hard table, with questions and concepts where it has them. */
export const describedData = (): string =>
  writeDataDdi(
    {
      ...hardTable,
      variables: hardTable.variables.map((variable) => ({
        ...variable,
        ...(concepts.has(variable.name) && { concepts: concepts.get(variable.name)! }),
        ...(variable.name === 'score' && { derivation: 'mean(never), at least 1 answered' }),
      })),
    },
    { fileName: 'release-1.sav', fileType: 'SPSS', id: 'hard-1', definition },
  );
