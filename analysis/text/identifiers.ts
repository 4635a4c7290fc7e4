import { literal } from './literal.ts';
import { codePoints, type Span } from './code-points.ts';

type Kind = 'name' | 'unit' | 'place' | 'date' | 'amount' | 'other';

export interface Identifier extends Span {
  readonly kind: Kind;
  readonly words: string;
}

/** The surnames that most people have. */
export const surname =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]';
const post = '(?:副?(?:局长|科长|股长|所长|处长|主任|书记|组长|分局长)|(?:老师|师傅))';

/** The order decides where two patterns meet: the longer identifiers first. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['other', /(?<!\d)\d{17}[\dXx](?!\d)/g],
  ['other', /(?<!\d)1[3-9]\d{9}(?!\d)/g],
  ['other', /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g],
  ['other', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['date', /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}年(?:\d{1,2}月)?|\d{4}[-/]\d{1,2}[-/]\d{1,2}/g],
  ['amount', /\d[\d,.]*\s*[万亿千百]?\s*(?:元|块钱|块)/g],
  ['name', new RegExp(`${surname}\\p{Script=Han}{0,2}?${post}`, 'gu')],
  [
    'unit',
    /(?:(?<=[到在从去给和与对是，。、；：\s])\p{Script=Han}{1,4}|\p{Script=Han}{2})(?:税务分局|分局|税务所|办税服务厅)/gu,
  ],
  ['place', /\p{Script=Han}{1,3}(?:县|乡|镇|街道|村)(?=[的里上下城，。；、]|$)/gmu],
];

/**
 * What in a text may tell who or where: identity numbers, telephones, addresses, dates, amounts, a surname with a post, tax
 * offices and places, and every word of `names` (a list the researcher keeps). Proposals for a person to decide, found by
 * pattern: some are no identifiers, and identifiers of other kinds are not found. In order, without overlaps. O(length).
 *
 * @example identifiers('找张局长谈') // => [{ kind: 'name', start: 1, end: 4, words: '张局长' }]
 */
export function identifiers(text: string, names: readonly string[] = []): Identifier[] {
  const points = codePoints(text);
  const listed = names.filter((name) => name.trim() !== '').map((name) => ['name', literally(name)] as const);
  const found: Identifier[] = [];
  for (const [kind, pattern] of [...listed, ...patterns]) {
    for (const match of text.matchAll(pattern)) {
      const start = points.toPoint(match.index);
      const end = points.toPoint(match.index + match[0].length);
      if (!found.some((other) => other.start < end && other.end > start))
        found.push({ kind, start, end, words: match[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function literally(name: string): RegExp {
  return new RegExp(literal(name.trim()), 'g');
}
