import { correctedSums } from '../../../analysis/disclosure/corrected.ts';
import {
  errorOfAlpha,
  errorOfCorrelation,
  errorOfMean,
} from '../../../analysis/disclosure/randomisation-error.ts';
import { isMissingInteger } from '../../../analysis/model/dataset/missing.ts';
import { both, type Text } from '../../../analysis/model/words.ts';
import type { ExportSource } from './export-source.ts';
import { isAnswer, RETAINED } from './protect-rows.ts';

/** The size of correlations up to which an error is stated. */
const UP_TO = 0.5;

/** What whoever opens a file of rows has to know of it. */
export function exportNotes({ release, left, k }: ExportSource): Text[] {
  const { number, n, manifest } = release;
  const { instrument } = manifest;
  return [
    both(
      `四环 Fourlinks 第 ${number} 次发布，n = ${n}；问卷 ${instrument.code} 第 ${instrument.number} 版。`,
      `Fourlinks release ${number}, n = ${n}; instrument ${instrument.code} version ${instrument.number}.`,
    ),
    ...(manifest.simulated ? [both('模拟数据，仅供演示。', 'Simulated data, for demonstration only.')] : []),
    both(
      '行的顺序每次导出重新随机排列，不含编号、时间与开放题。',
      'The order of rows is drawn anew for every file; there are no ids, no times and no open answers.',
    ),
    both(
      `背景题只以合并后的组给出，背景全同的人不少于 ${k} 位；本行所在的组未被此题再分时为空。`,
      `Background is told in groups only; at least ${k} people have all of it in common. It is empty where a row’s group is not parted by the question.`,
    ),
    ...(left.length > 0
      ? [
          both(
            `不含：${left.map(({ name }) => name).join('、')}。`,
            `Left out: ${left.map(({ name }) => name).join(', ')}.`,
          ),
        ]
      : []),
    both('题目为原始取值，得分已反向。', 'Items hold raw values; scores are made after reversal.'),
  ];
}

/** How a protected file was made, and how far estimates from it may lie from the true ones. */
export function protectionNotes(released: ExportSource): Text[] {
  const { mean, correlation, alpha } = statedErrors(released);
  const drawn = percent(1 - RETAINED);
  const kept = percent(RETAINED);
  return [
    both(
      `受保护的文件：每个答案以 ${kept} 的概率保持原样，否则以 ${drawn} 的概率换成从该题全部答案中随机抽出的一个（也可能相同）；转移矩阵 R = ρI + (1 − ρ)1tᵀ，ρ = ${RETAINED}，t 为该题各答案的比例。得分由改动后的题目重新计算。任何一个答案都不能当作某人的真实回答。`,
      `A protected file: with probability ${kept} an answer stands as given, otherwise (${drawn}) one drawn from all answers to the question stands in its place, which may be the same. Matrix of transition R = ρI + (1 − ρ)1tᵀ with ρ = ${RETAINED} and t the shares of the answers. Scores are made of the changed items. No single answer may be taken for what somebody said.`,
    ),
    both(
      `比例与均值无偏；两题的协方差与相关除以 ρ² = ${square(RETAINED)} 才是原来的。95% 的误差：题目均值 ±${mean}，校正后的相关（|r| ≤ ${UP_TO}）±${correlation}${alpha === null ? '' : `，校正后的 α ±${alpha}`}；抽样误差另计。`,
      `Shares and means are unbiased; covariances and correlations of two questions have to be divided by ρ² = ${square(RETAINED)}. Errors (95 %): means of items ±${mean}, corrected correlations (|r| ≤ ${UP_TO}) ±${correlation}${alpha === null ? '' : `, corrected α ±${alpha}`}; the error of sampling comes on top.`,
    ),
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const square = (value: number): string => (value ** 2).toFixed(2);

/** The largest error of all items and scales, from the file itself. */
function statedErrors({ columns, rows, release: { manifest } }: ExportSource) {
  const numbers = new Map(
    columns.flatMap((each) =>
      isAnswer(each) && each.cells instanceof Int8Array ? [[each.column.name, keyed(each.cells)]] : [],
    ),
  );
  const ofMeans = [...numbers.values()].map(errorIn).filter(Number.isFinite);
  const alphas = Object.values(manifest.scoring.scales).flatMap(({ items }) => {
    const members = items.flatMap((item) => {
      const values = numbers.get(item);
      const turn = manifest.scoring.items[item]?.reverse ? -1 : 1;
      return values ? [{ values: values.map((value) => turn * value), retained: RETAINED }] : [];
    });
    if (members.length < 2) return [];
    const error = errorOfAlpha({
      n: rows,
      retained: RETAINED,
      items: members.length,
      ...correctedSums(members),
    });
    return Number.isFinite(error) ? [error] : [];
  });
  return {
    mean: Math.max(0, ...ofMeans).toFixed(2),
    correlation: errorOfCorrelation({ n: rows, retained: RETAINED, upTo: UP_TO }).toFixed(2),
    alpha: alphas.length > 0 ? Math.max(...alphas).toFixed(2) : null,
  };
}

function keyed(cells: Int8Array): Float64Array {
  return Float64Array.from(cells, (value) => (isMissingInteger(value) ? NaN : value));
}

/** The error of an item's mean. */
function errorIn(values: Float64Array): number {
  const given = values.filter((value) => !Number.isNaN(value));
  const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
  const variance = given.reduce((sum, value) => sum + (value - mean) ** 2, 0) / given.length;
  return errorOfMean({ n: given.length, retained: RETAINED, deviation: Math.sqrt(variance) });
}
