import { randomFrom } from '../../../../analysis/model/instrument/random.ts';
import { codePoints, type Span } from '../../../../analysis/text/code-points.ts';
import type { Told } from './vendor.ts';

const chinese =
  '我们考核以后奖金还是平均分没人解释为什么任务太多时间不够领导开会讲过一次表格填了又填大家觉得公平谁也说不清'.split(
    '',
  );
const english =
  'the scores are fair but nobody explains why we get the same bonus every year and the plan changes again when people leave'.split(
    ' ',
  );
const astral = ['😀', '𠮷', '👍'];

/** An interview project as people make them: turns, blank lines, selections of clauses, sentences and whole turns; some sources are silent. */
export function randomProject(seed: number, sources: number, selections: number): Told[] {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const told = Array.from({ length: sources }, (): Told => {
    const isChinese = random() < 0.5;
    const hasAstral = random() < 0.5;
    const text = turns(random, 20 + Math.floor(random() * 40), isChinese, hasAstral);
    const whole = parts(text);
    const spans = Array.from({ length: Math.ceil(selections / sources) }, () => pick(whole));
    return { text, spans: distinct(spans), silent: random() < 0.4 };
  });
  // Where nobody named anything no name can tell.
  return told.every(({ silent }) => silent) ? told.map((each) => ({ ...each, silent: false })) : told;
}

function turns(random: () => number, count: number, isChinese: boolean, hasAstral: boolean): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const clause = (): string => {
    const words = Array.from({ length: 3 + Math.floor(random() * 9) }, () =>
      pick(isChinese ? chinese : english),
    );
    const said = hasAstral && random() < 0.1 ? [...words, pick(astral), ...words.slice(0, 2)] : words;
    return said.join(isChinese ? '' : ' ');
  };
  const sentence = (): string => {
    const clauses = Array.from({ length: 1 + Math.floor(random() * 3) }, clause);
    return clauses.join(isChinese ? '，' : ', ') + pick(isChinese ? ['。', '？', '！'] : ['.', '?', '…']);
  };
  return Array.from({ length: count }, (_, i) => {
    const label = isChinese ? pick(['问：', '答：']) : pick(['Q: ', 'Anna: ']);
    const said = Array.from({ length: 1 + Math.floor(random() * 4) }, sentence);
    return `${label}${said.join(isChinese ? '' : ' ')}${i % 3 === 0 ? '\n' : ''}`;
  }).join('\n');
}

/** What people select: clauses without their marks, sentences with them, lines, now and then with the line end. */
function parts(text: string): Span[] {
  const points = codePoints(text);
  const found = [
    /[^，。？！：,.?…:\n]{3,}/gu,
    /[^。？！：.?…:\n]{3,}[。？！.?…]/gu,
    /(?<=[：:] ?)[^\n]+\n?/gu,
  ].flatMap((part) => [...text.matchAll(part)]);
  return found.flatMap(({ index, 0: quote }) => {
    const lead = quote.length - quote.trimStart().length;
    const start = points.toPoint(index + lead);
    return quote.trim() === '' ? [] : [{ start, end: points.toPoint(index + quote.length) }];
  });
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
}
