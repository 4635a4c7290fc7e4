/** What results on ratings say. */
export const raterNotes = {
  'kendall-w': ['Kendall W，同分取平均名次并校正', 'Kendall’s W of midranks, corrected for ties'],
  'one-rater': ['不足两名评价人，无从比较', 'there are fewer than two raters: nothing can be compared'],
  'few-ratees': ['所有评价人都评过的对象不足两个', 'fewer than two ratees were rated by every rater'],
  'all-tied': ['每名评价人给出的评分都相同', 'every rater gave one and the same rating'],
} as const;
