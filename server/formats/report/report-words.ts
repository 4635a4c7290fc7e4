import { both } from '../../../analysis/model/words.ts';

/** What the product says in a report beside its content. */
export const reportWords = {
  table: both('表', 'Table'),
  figure: both('图', 'Figure'),
  note: both('注：', 'Note. '),
  contents: both('目录', 'Contents'),
  simulated: both('模拟数据，仅供演示', 'Simulated data, for demonstration only'),
  see: both('见', 'see'),
  digest: both(
    '本页 <main> 与 </main> 之间内容的 SHA-256：',
    'SHA-256 of what stands between <main> and </main> of this page: ',
  ),
};
