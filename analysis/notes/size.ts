/** The notes of planning how many people are asked; the one named like the procedure says which definitions it follows. */
export const sizeNotes = {
  power: [
    '不看任何回答；人数含各组并各自向上取整；设计效应为 1 +（单位人数 − 1）× ICC',
    'no answers are looked at; people count all groups, each rounded up; design effect 1 + (people of a unit − 1) × ICC',
  ],
  'power-unreachable': [
    '一千万人也达不到：效应太小，或与所比的值相同',
    'ten million people do not do: the effect is too small, or the value it is told from',
  ],
  'power-no-effect': [
    '这么多人以这一功效发现不了任何效应：增加人数',
    'so few people show no effect with this power: ask more',
  ],
  'power-convention': [
    '这一效应大小只是惯例（Cohen）：请用以往研究的效应，或有实际意义的最小效应',
    'this size of effect is a convention only (Cohen): take that of earlier studies, or the smallest that would matter',
  ],
  'power-everybody': ['需要问到总体的每个人', 'everybody in the population is needed'],
  'power-cluster': [
    '给出了单位人数而没有给出 ICC：设计效应按 1 计',
    'people of a unit are given without their ICC: the design effect is taken as 1',
  ],
} as const;
