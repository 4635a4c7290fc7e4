import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTranscript } from '../../../../server/formats/transcript/read-transcript.ts';

const cases: [file: string, text: string, leftOut: string[], encoding?: string][] = [
  [
    'docx-footnotes-comments/t.docx',
    '访谈员：谁定指标？\n受访者：上级〔脚注：受访者笑了，指的是市局。〕定。',
    ['comment 1'],
  ],
  ['docx-numbered-labels/t.docx', '问1：谁定指标？\n答：上级定。\n问2：您参与吗？\n答：不参与。', []],
  [
    'docx-table-transcript/t.docx',
    '时间\t说话人\t内容\n00:03\t访谈员\t谁定指标？\n00:07\t受访者\t上级定。\n00:12\t访谈员\t您参与吗？\n00:15\t受访者\t不参与。',
    [],
  ],
  [
    'docx-tracked-changes/t.docx',
    '访谈员：期限是多少？\n受访者：二十四个月。\n前半句后半句。\n\n被移走的话。',
    ['tracked-change 4'],
  ],
  ['rtf-and-odt/t.rtf', '访谈员： hello', []],
  ['rtf-and-odt/t.odt', '访谈员：您好。', []],
  [
    'big5-transcript/t.txt',
    '訪談員：您怎麼看考核結果的應用？\n受訪者：我覺得獎勵太少，評價標準也不清楚。\n訪談員：主管有沒有給您回饋？\n受訪者：很少，一年一次而已。\n',
    [],
    'big5',
  ],
  [
    'windows-1252-transcript/t.txt',
    'Enquêteur : Où en êtes-vous de l’évaluation ?\nRépondante : Ça dépend du collègue, l’été c’est plus calme.\nEnquêteur : Merci.\nRépondante : À bientôt.\n',
    [],
    'windows-1252',
  ],
];

it.each(cases)('%s comes in whole', async (file, text, leftOut, encoding) => {
  const read = await readTranscript(readFileSync(join('tests/fixtures/intake', file)));
  expect(read.text).toBe(text);
  expect(read.leftOut.map(({ kind, count }) => `${kind} ${count}`)).toEqual(leftOut);
  expect(read.encoding?.name).toBe(encoding);
  expect(read.encoding?.sure ?? 1).toBeGreaterThan(0.95);
});
