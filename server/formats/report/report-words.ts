import { both } from '../../../analysis/model/words.ts';

/** What the product says in a report beside its content. */
export const reportWords = {
  table: both('表', 'Table'),
  figure: both('图', 'Figure'),
  note: both('注：', 'Note. '),
  contents: both('目录', 'Contents'),
  simulated: both('模拟数据，仅供演示', 'Simulated data, for demonstration only'),
  diagram: both('理论图：', 'Diagram of '),
  lines: both(
    '线越粗，关联越强；虚线表示区间含 0。✓ 符合理论预期，× 与之相反，? 区间含 0 而无法判定，∅ 未测量；r 为相关系数，β 为与其他路径同时估计的标准化系数。',
    'The wider a line, the stronger the association; dashed where the interval holds 0. ✓ as the theory expects, × against it, ? undecided because the interval holds 0, ∅ not measured; r is a correlation, β a standardised coefficient estimated beside the other paths.',
  ),
  notAsked: both('问卷没有问到', 'Not asked in the survey'),
  notSaid: both('访谈没有谈到', 'Not in the interviews'),
  saidByFew: both('有访谈谈到，份数太少', 'in too few interviews to be counted'),
  interviews: both('访谈份数', 'interviews:'),
  see: both('见', 'see'),
  digest: both(
    '本页 <main> 与 </main> 之间内容的 SHA-256：',
    'SHA-256 of what stands between <main> and </main> of this page: ',
  ),
};
