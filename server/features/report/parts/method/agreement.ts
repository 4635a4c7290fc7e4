import type { Row, Table } from '../../../../../analysis/model/table.ts';
import { type Bilingual, both } from '../../../../../analysis/model/words.ts';
import type { AgreementRow, Estimate } from '../../../../contract/agreement.ts';
import type { Block } from '../../../../formats/report/block.ts';
import { readAgreement } from '../../../agreement/agreement.door.ts';
import type { Ground } from '../../ground.ts';

/** How far coders agree on what they finished in common: a paragraph and a table; null where nobody coded what another did. */
export async function agreementMethod({
  databases,
  study,
  locale,
}: Ground): Promise<{ paragraph: Bilingual; blocks: readonly Block[] } | null> {
  const report = await readAgreement(databases.studio, study, { id: '' as never, role: 'owner' }, undefined);
  const { coders, interviews, characters, samples, seed, simulated } = report;
  if (interviews.length === 0) return null;
  const rows = report.rows.filter(({ label }) => label === null);
  const source = simulated ? both('模拟数据', 'Simulated data')[locale] : '';
  return {
    paragraph: both(
      `${coders.length} 位编码员独立编码了其中 ${interviews.length} 份访谈（${characters} 个字符），各维度的一致性用 Krippendorff α 报告；95 % 置信区间为按话轮整块抽取的百分位自助法（${samples} 次，种子 ${seed}）。`,
      `${coders.length} coders coded ${interviews.length} of them independently (${characters} characters). Agreement is reported as Krippendorff’s α by dimension; 95 % intervals are percentile bootstraps over whole turns (${samples} samples, seed ${seed}).`,
    ),
    blocks: [{ kind: 'table', table: tableOf(rows, interviews.length), source }],
  };
}

function tableOf(rows: readonly AgreementRow[], n: number): Table {
  const alpha = both('α', 'α');
  return {
    id: 'agreement',
    section: 'method',
    title: both('编码一致性（按话轮）', 'Agreement of coders, by turn'),
    stub: both('维度', 'Dimension'),
    columns: [
      { key: 'alpha', kind: 'bounded', label: alpha },
      { key: 'interval', kind: 'bounded', label: both('95 % 置信区间', '95 % CI') },
      { key: 'reading', kind: 'text', label: both('解读', 'Reading') },
    ],
    rows: rows.map((row): Row => ({ key: row.dimension, label: row.name, cells: cellsOf(row.turn.alpha) })),
    notes: [
      both(
        'α ≥ .800 可靠，.667–.800 只宜作暂时结论（Krippendorff, 2004）。',
        'α ≥ .800 is reliable, .667–.800 allows tentative conclusions only (Krippendorff, 2004).',
      ),
    ],
    n,
    counts: 'interviews',
  };
}

const readings: Readonly<Record<NonNullable<Estimate['reading']>, Bilingual>> = {
  reliable: both('可靠', 'reliable'),
  tentative: both('暂时', 'tentative'),
  unreliable: both('不可靠', 'unreliable'),
};
const none = { missing: both('没有差异，或区间尚未计算', 'no variation, or not yet computed') };

function cellsOf({ value, interval, reading }: Estimate): Row['cells'] {
  return { alpha: value ?? none, interval: interval ?? none, reading: reading ? readings[reading] : none };
}
