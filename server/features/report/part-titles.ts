import { type Bilingual, both } from '../../../analysis/model/words.ts';
import type { PartKind } from '../../contract/report.ts';

/** The titles of parts that have none from the study. */
export const partTitles: Readonly<Record<Exclude<PartKind, 'section' | 'lens'>, Bilingual>> = {
  joint: both('问卷与访谈的联合展示', 'Survey and interviews side by side'),
  profile: both('激励概览', 'Profile'),
  findings: both('研究发现', 'Findings'),
  causes: both('成因', 'Causes'),
  countermeasures: both('对策', 'Countermeasures'),
  regions: both('地区比较', 'Regions'),
  method: both('研究方法', 'Method'),
  references: both('证据索引', 'Evidence'),
};
