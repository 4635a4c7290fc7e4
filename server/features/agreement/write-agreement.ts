import type { AgreementReport, Estimate, Judgement } from '../../contract/agreement.ts';
import type { Bilingual, Locale } from '../../contract/construct.ts';
import type { Cell, Row } from '../../platform/spreadsheet/csv.ts';
import { both, plain } from '../result/result.reads.ts';

const readings: Readonly<Record<NonNullable<Estimate['reading']>, Bilingual>> = {
  reliable: both('可靠（≥ .800）', 'reliable (≥ .800)'),
  tentative: both('只宜作暂时结论（.667–.800）', 'tentative conclusions only (.667–.800)'),
  unreliable: both('不可靠（< .667）', 'unreliable (< .667)'),
};
const noVariation = both('无差异', 'no variation');

const estimateHeads = (name: string) => [
  plain(name),
  both(`${name} 下限`, `${name} lower`),
  both(`${name} 上限`, `${name} upper`),
  both(`${name} 解读`, `${name} reading`),
];
const judgementHeads = (unit: Bilingual) =>
  [
    both('全部编码员', 'all coders'),
    both('部分编码员', 'some coders'),
    both('无人', 'nobody'),
    both('一致 %', 'agreement %'),
    plain('Cohen κ'),
    plain('κmax'),
    plain('Fleiss κ'),
    ...estimateHeads('Krippendorff α'),
  ].map((head) => both(`${unit['zh-CN']}：${head['zh-CN']}`, `${unit.en}: ${head.en}`));

const heads: readonly Bilingual[] = [
  both('标签', 'Label'),
  ...judgementHeads(both('按字符', 'by character')),
  ...judgementHeads(both('按话轮', 'by turn')),
  ...estimateHeads('uα'),
  ...estimateHeads('|uα'),
  ...estimateHeads('cuα / (k)uα'),
];

/** The whole table as rows of a file: header first, full precision; below, what it rests on. */
export function agreementRows(report: AgreementReport, locale: Locale): Row[] {
  const say = (text: Bilingual) => text[locale];
  const estimate = (given: Estimate | null): Cell[] => {
    if (given === null) return [null, null, null, null];
    const [low, high] = given.interval ?? [null, null];
    return [given.value, low, high, say(given.reading ? readings[given.reading] : noVariation)];
  };
  const judgement = (given: Judgement): Cell[] => [
    given.all,
    given.some,
    given.none,
    given.percent,
    given.cohenKappa,
    given.kappaMax,
    given.fleissKappa,
    ...estimate(given.alpha),
  ];
  return [
    heads.map(say),
    ...report.rows.map((row) => [
      say(row.name),
      ...judgement(row.character),
      ...judgement(row.turn),
      ...estimate(row.unitizing),
      ...estimate(row.relevance),
      ...estimate(row.coding),
    ]),
    [],
    ...footOf(report).map((line) => [say(line)]),
  ];
}

function footOf({
  coders,
  interviews,
  characters,
  turns,
  samples,
  seed,
  simulated,
}: AgreementReport): Bilingual[] {
  const codes = interviews.map(({ code }) => code);
  const names = coders.map(({ name }) => name);
  return [
    both(
      `编码员：${names.join('、')}。只含全部编码员都已完成的访谈 ${codes.join('、')}：${characters} 个字符，${turns} 个话轮。`,
      `Coders: ${names.join(', ')}. Only interviews that all of them finished, ${codes.join(', ')}: ${characters} characters, ${turns} turns.`,
    ),
    both(
      `95 % 置信区间：按话轮整块抽取的百分位自助法，${samples} 次，种子 ${seed}。α 的解读依 Krippendorff (2004)。`,
      `95 % intervals: percentile bootstrap over whole turns, ${samples} samples, seed ${seed}. α is read as in Krippendorff (2004).`,
    ),
    ...(simulated ? [both('模拟数据，仅供演示。', 'Simulated data, for demonstration only.')] : []),
  ];
}
