import fc from 'fast-check';

/** What somebody says in a made conversation: one line at least. */
export interface Utterance {
  readonly speaker: string;
  readonly startMs: number;
  readonly lines: readonly string[];
}

const casts: readonly (readonly string[])[] = [
  ['访谈员', '受访者'],
  ['问', '答'],
  ['Q', 'A'],
  ['Interviewer', 'Respondent'],
  ['主持人', '受访者1', '受访者2', '受访者3'],
  ['主持人', '张某', '李某', '王某'],
  ['主持人', '陈静', '欧阳明', '小王', '李主任'],
  ['访谈员', '刘老师'],
  ['说话人 1', '说话人 2', '说话人 3'],
  ['Speaker 1', 'Speaker 2'],
  ['Li Wei', 'Chen Fang', 'Anna'],
  ['Moderator', 'P01', 'P02', 'P03'],
  ['Enquêteur', 'Répondante'],
  ['訪談員', '受訪者'],
  ['מראיין', 'מרואיינת'],
  ['Dr. Maria Lopez', 'José'],
  ['记者', '3号受访者', '4号受访者'],
  ['聞き手', '話し手'],
  ['医生', '患者'],
  ['甲', '乙', '丙'],
  ['老师', '学生A', '学生B'],
  ['王建国', '阿依古丽·买买提'],
  ['爸爸', '妈妈', '外婆'],
  ['客服', '用户'],
  ['M', 'W'],
  ['Interviewer', 'Anna-Lena K.'],
  ['访谈员（张）', '受访者（女，35岁）'],
  ['Nguyễn Văn An', 'Trần Thị Bình'],
  ['المحاور', 'أحمد'],
];

const plain = [
  '我在办公室，负责考核材料。',
  '主要是评优，晋升很少。',
  '您怎么看这个指标？',
  '嗯。',
  '对，是这样的。',
  'It depends on the team, mostly.',
  'How is the plan made?',
  '去年定了12项，今年只有3项。',
  '比例大概是3:1，也有人说是2：1。',
  '他跟我讲：“先做完再说。”我就做了。',
  '网址是 https://example.org/a:b ，您看看。',
  '我9:00到，17:30走。',
];

/** What looks like the beginning of a turn and is none. */
const misleading = [
  '早上：开会。',
  '优点：目标清楚。',
  '优点：反馈快。',
  '缺点：太忙。',
  '比如：扣分。',
  '指标：太多。',
  '9:00 到岗，9:30 例会。',
  '10:00 开始受理。',
  '1. 先做计划。',
  '第一，时间不够。',
  '(笑) 那倒没有。',
  '领导说：你先做完。',
  'Note: nothing was written down.',
  '17:00',
  '— 这是后话。',
  '他说“王处长：你来”，我就去了。',
  '窗口：三个。',
  '台账：每天填。',
  '流程一：收件。',
  '我：不行。',
  'Monday: 9:00 to 17:30',
  '12:30 吃饭',
  '[停顿]',
  '【录音中断】',
  '*着重*',
  '2. 张贴：墙上。',
  '《办法》：第三条',
];

const sentence = fc.constantFrom(...plain);
const line = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(''));
/** The first line of what somebody says is a sentence; the next ones may mislead. */
const several = fc
  .tuple(
    line,
    fc.array(fc.oneof({ weight: 2, arbitrary: line }, fc.constantFrom(...misleading)), { maxLength: 3 }),
  )
  .map(([first, more]) => [first, ...more]);

/**
 * Conversations of two to five people. Most take turns; the last of a larger round may speak only once or twice. With
 * `lines: 'one'` nobody says more than a line.
 */
export function conversations(lines: 'one' | 'several'): fc.Arbitrary<Utterance[]> {
  return fc
    .record({
      cast: fc.constantFrom(...casts),
      order: fc.array(fc.nat(30), { minLength: 4, maxLength: 24 }),
      said: fc.array(lines === 'one' ? line.map((one) => [one]) : several, { minLength: 30, maxLength: 30 }),
      steps: fc.array(fc.integer({ min: 1000, max: 90_000 }), { minLength: 30, maxLength: 30 }),
    })
    .map(({ cast, order, said, steps }) => {
      // Everybody asked answers; the first of the cast asks.
      const speakers = [
        0,
        1,
        0,
        1,
        ...order.map((choice, i) => (i % 2 === 0 ? 0 : 1 + (choice % (cast.length - 1)))),
      ];
      let startMs = 0;
      return speakers.map((who, i): Utterance => {
        startMs += Math.round(steps[i]! / 1000) * 1000;
        return { speaker: cast[who]!, startMs, lines: said[i]! };
      });
    });
}
