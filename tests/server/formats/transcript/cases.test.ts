import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plainTurns } from '../../../../analysis/text/plain-turns.ts';
import { speakerTurns } from '../../../../analysis/text/turns.ts';
import { readTranscript } from '../../../../server/formats/transcript/read-transcript.ts';

const folder = 'tests/fixtures/intake';

interface Case {
  /** What the file stands for. */
  readonly of: string;
  /** Its turns: who, when in milliseconds if the file tells, and the words. */
  readonly turns: readonly string[];
}

/** Every transcript among the cases, by its folder and the ending of its file. */
const cases: Readonly<Record<string, Case>> = {
  'big5-transcript/t.txt': {
    of: 'encoding',
    turns: [
      '訪談員：您怎麼看考核結果的應用？',
      '受訪者：我覺得獎勵太少，評價標準也不清楚。',
      '訪談員：主管有沒有給您回饋？',
      '受訪者：很少，一年一次而已。',
    ],
  },
  'windows-1252-transcript/t.txt': {
    of: 'encoding',
    turns: [
      'Enquêteur：Où en êtes-vous de l’évaluation ?',
      'Répondante：Ça dépend du collègue, l’été c’est plus calme.',
      'Enquêteur：Merci.',
      'Répondante：À bientôt.',
    ],
  },
  'docx-footnotes-comments/t.docx': {
    of: 'Word',
    turns: ['访谈员：谁定指标？', '受访者：上级〔脚注：受访者笑了，指的是市局。〕定。'],
  },
  'docx-numbered-labels/t.docx': {
    of: 'Word',
    turns: ['问：谁定指标？', '答：上级定。', '问：您参与吗？', '答：不参与。'],
  },
  'docx-table-transcript/t.docx': {
    of: 'Word',
    turns: [
      '访谈员 3000：谁定指标？',
      '受访者 7000：上级定。',
      '访谈员 12000：您参与吗？',
      '受访者 15000：不参与。',
    ],
  },
  'docx-tracked-changes/t.docx': {
    of: 'Word',
    turns: ['访谈员：期限是多少？', '受访者：二十四个月。\n前半句后半句。\n\n被移走的话。'],
  },
  'rtf-and-odt/t.rtf': { of: 'other word processors', turns: ['访谈员：hello'] },
  'rtf-and-odt/t.odt': { of: 'other word processors', turns: ['访谈员：您好。'] },
  'labels-with-times/t.txt': {
    of: 'label and time',
    turns: [
      '说话人 1 3000：您好，请先介绍一下您的岗位。',
      '说话人 2 9000：我在办公室，负责考核材料。',
      '说话人 1 15000：考核结果怎么用？',
      '说话人 2 20000：主要是评优，晋升很少。',
    ],
  },
  'labels-time-first/t.txt': {
    of: 'label and time',
    turns: [
      '访谈员 3000：您好。',
      '受访者 5000：您好。',
      '访谈员 8000：考核结果怎么用？',
      '受访者 12000：评优。',
    ],
  },
  'focus-group-rare-speaker/t.txt': {
    of: 'who speaks',
    turns: [
      ...[1, 2, 3, 4].flatMap((i) => [
        `主持人：第${i}个问题？`,
        `张某：我先说第${i}点。`,
        `李某：我同意第${i}点。`,
      ]),
      '王某：我不同意，奖金太少。',
      '主持人：还有吗？',
      '王某：没有了。',
    ],
  },
  'speaker-clock-in-speech/t.txt': {
    of: 'who speaks',
    turns: [
      '问：您几点上班？',
      '答：八点半。\n早上：开会。\n9:00 到岗，9:30 例会。\n10:00 开始受理。\n17:00 才能整理台账。',
      '问：累吗？',
      '答：累。指标：太多。',
    ],
  },
  'speaker-lists-in-speech/t.txt': {
    of: 'who speaks',
    turns: [
      '访谈员：优点和缺点？',
      '受访者：我说三点。\n优点：目标清楚。\n优点：反馈快。\n优点：公平。\n缺点：太忙。',
      '访谈员：好。',
      '受访者：没了。',
    ],
  },
  'rtl-labels/t.txt': {
    of: 'who speaks',
    turns: [
      'מראיין：מה דעתך על התוכנית?',
      'מרואיינת：היא נקבעת מלמעלה.',
      'מראיין：ומה עם משוב?',
      'מרואיינת：כמעט אין.',
      'מראיין：תודה.',
      'מרואיינת：בבקשה 👩‍👩‍👧‍👦 é.',
    ],
  },
  'srt-speaker-on-own-line/t.srt': {
    of: 'subtitles',
    turns: ['说话人1 1000：您怎么看这个指标？', '说话人2 2500：太多了。', '说话人1 6000：能举个例子吗？'],
  },
  'srt-without-numbers/t.srt': { of: 'subtitles', turns: ['问 1000：您怎么看？', '答 3000：还行。'] },
  'vtt-name-colon/t.vtt': {
    of: 'subtitles',
    turns: [
      'Li Wei 1000：How long have you worked here?',
      'Chen Fang 3000：About nine years.\nFirst at the counter.',
      'Li Wei 8000：And now?',
      'Chen Fang 10000：In the office.',
    ],
  },
  'vtt-rolling-captions/t.vtt': { of: 'subtitles', turns: ['– 0：考核结果怎么用\n主要是评优'] },
  'vtt-unclosed-voice-labels/t.vtt': {
    of: 'subtitles',
    turns: ['– 0：(pause)', 'S00 2000：How is the plan made?', 'S01 4000：From above, mostly.'],
  },
};

async function outcomeOf(file: string): Promise<string[]> {
  const { text, cues } = await readTranscript(readFileSync(`${folder}/${file}`));
  return plainTurns(text, speakerTurns(text, { cues })).map(
    ({ speaker, startMs, text: words }) =>
      `${speaker ?? '–'}${startMs === undefined ? '' : ` ${startMs}`}：${words}`,
  );
}

it('every transcript among the cases comes in with its turns, speakers and times', async () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\/t\.[^/]+$/.test(file),
  );
  expect(files.toSorted()).toEqual(Object.keys(cases).toSorted());
  const rows = await Promise.all(
    Object.entries(cases).map(async ([file, { of, turns }]) => {
      const read = await outcomeOf(file);
      const outcome = JSON.stringify(read) === JSON.stringify(turns) ? 'right' : read.join(' | ');
      return { case: file, class: of, turns: turns.length, outcome };
    }),
  );
  const printed = rows.map((row) =>
    [row.case.padEnd(36), row.class.padEnd(24), row.turns, row.outcome].join(' '),
  );
  process.stdout.write(`${printed.join('\n')}\n`);
  expect(rows.filter(({ outcome }) => outcome !== 'right')).toEqual([]);
});
