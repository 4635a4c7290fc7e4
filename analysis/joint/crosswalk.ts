/** The links of performance management in the order of the work; `across` gathers what belongs to none alone. */
export type Link = 'plan' | 'process' | 'appraisal' | 'results' | 'across';

/** What a cell of the joint display compares: survey measures on one side, interview codes on the other. */
export interface Cell {
  readonly link: Link;
  /** Items whose mean is the survey strand; empty where the survey has no twin. */
  readonly items: readonly string[];
  /** A scale or item asked across links, used instead of single items. */
  readonly scale?: string;
  /** A score correlated with burnout instead of a mean. */
  readonly association?: { readonly score: string; readonly withScore: string };
  /** True where a high survey value is the bad one: burnout, deducting points. */
  readonly adverse?: true;
  /** Mechanism or outcome codes that count in this cell. */
  readonly codes: readonly string[];
  /** Only excerpts that also carry this code count: the digital row shares its mechanisms with the justice row. */
  readonly within?: string;
}

export interface Family {
  readonly code: string;
  readonly name: { readonly 'zh-CN': string; readonly en: string };
  readonly cells: readonly Cell[];
}

const cell = (link: Link, items: readonly string[], codes: readonly string[], within?: string): Cell =>
  within === undefined ? { link, items, codes } : { link, items, codes, within };
const scaled = (scale: string, codes: readonly string[]): Cell => ({
  link: 'across',
  items: [],
  scale,
  codes,
});
const burnout = (link: Link, score: string): Cell => ({
  link,
  items: [],
  association: { score, withScore: 'BO' },
  codes: ['BUR', 'DET'],
});

/** Crosswalk A: mechanism families × links. The joint display is a join on it. */
export const crosswalk: readonly Family[] = [
  {
    code: 'expectancy',
    name: { 'zh-CN': '期望', en: 'Expectancy' },
    cells: [
      cell('plan', ['PL2'], ['EXP']),
      cell('results', ['RE1', 'EX3', 'EX5'], ['INS', 'VAL']),
      scaled('OV1', ['PLL']),
    ],
  },
  {
    code: 'goals',
    name: { 'zh-CN': '目标', en: 'Goals' },
    cells: [cell('plan', ['PL1'], ['GOA']), cell('process', [], ['GOA']), scaled('WE', ['GOA', 'ACH'])],
  },
  {
    code: 'reinforcement',
    name: { 'zh-CN': '强化与排名', en: 'Reinforcement and rank' },
    cells: [
      cell('plan', ['PL4', 'PL5', 'PL6'], ['PUN', 'TOU', 'REI']),
      cell('process', [], ['PUN']),
      cell('appraisal', [], ['PUN', 'TOU']),
      cell('results', ['RE5'], ['REI']),
    ],
  },
  {
    code: 'justice',
    name: { 'zh-CN': '公平与公正', en: 'Equity and justice' },
    cells: [
      cell('plan', ['PL3'], ['JPR']),
      cell('process', ['PR1', 'PR5'], ['JIF', 'JIP']),
      cell('appraisal', ['AP1', 'AP2', 'AP4', 'AP5'], ['JPR', 'JDI']),
      cell('results', ['RE3', 'RE4', 'EX1', 'EX4', 'RC1'], ['JIF', 'JDI', 'EQI', 'EQX']),
      scaled('RC', ['EQX']),
    ],
  },
  {
    code: 'needs',
    name: { 'zh-CN': '自我决定需要', en: 'Self-determination needs' },
    cells: [
      cell('plan', [], ['AUT', 'CRO']),
      cell('process', ['PR2', 'PR3', 'PR4', 'IM3', 'IM4'], ['COM', 'REL', 'AUT']),
      cell('appraisal', ['DG5'], ['AUT']),
      cell('results', ['RE2', 'IM2'], ['COM', 'CRO']),
      scaled('IM', ['AUT', 'COM', 'REL', 'CRO']),
    ],
  },
  {
    code: 'agency',
    name: { 'zh-CN': '委托代理', en: 'Agency' },
    cells: [
      cell('plan', [], ['MUL']),
      cell('process', [], ['PAG']),
      cell('appraisal', ['AP3', 'AP6'], ['PAG', 'MUL']),
    ],
  },
  {
    code: 'explicit',
    name: { 'zh-CN': '显性激励', en: 'Explicit incentives' },
    cells: [
      cell('results', ['EX1', 'EX2', 'EX5'], ['EXI', 'HYG', 'NEED']),
      scaled('EX', ['EXI', 'HYG', 'NEED']),
    ],
  },
  {
    code: 'implicit',
    name: { 'zh-CN': '隐性激励', en: 'Implicit incentives' },
    cells: [
      cell('process', ['IM1'], ['MOT']),
      cell('results', ['IM5', 'PV1', 'PV2', 'PV3'], ['CAR', 'PSM']),
      scaled('PV', ['MOT', 'CAR', 'PSM']),
    ],
  },
  {
    code: 'digital',
    name: { 'zh-CN': '数字绩效', en: 'Digital performance' },
    cells: [
      cell('process', ['DG4'], ['FRM'], 'DIG'),
      cell('appraisal', ['DG1', 'DG2', 'DG3', 'DG5'], ['JPR', 'JIF', 'AUT', 'PAG', 'REI'], 'DIG'),
      scaled('DG', ['DIG']),
    ],
  },
  {
    code: 'burnout',
    name: { 'zh-CN': '职业倦怠', en: 'Burnout' },
    cells: [
      { ...burnout('plan', 'PLPUN'), adverse: true },
      burnout('process', 'PR'),
      burnout('appraisal', 'AP'),
      burnout('results', 'RE'),
      { ...scaled('BO', ['BUR', 'DET']), adverse: true },
    ],
  },
];
