/** The notes of the procedures that count categories; those named like a procedure say which definitions it follows. */
export const tableNotes = {
  'proportion-wilson': ['Wilson 区间（分数检验）', 'Wilson interval (score test)'],
  'proportion-exact': ['Clopper–Pearson 精确区间', 'Clopper–Pearson exact interval'],
  'proportion-wald': ['Wald 区间（估计值 ± z × 标准误）', 'Wald interval (estimate ± z × standard error)'],
  'value-absent': ['没有人的回答是 {value}', 'nobody answered {value}'],
  'nobody-answered': ['无人作答', 'nobody answered'],
} as const;
