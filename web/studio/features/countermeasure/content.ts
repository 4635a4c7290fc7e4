import type { Text } from '../../../../server/contract/construct.ts';
import type { CountermeasureContent } from '../../../../server/contract/countermeasure.ts';

/** A countermeasure of which nothing is written yet. */
export const empty = (): CountermeasureContent => ({
  text: {},
  findings: [],
  mechanism: null,
  level: null,
  actor: {},
  digital: {},
  cost: {},
  feasibility: {},
  gaming: {},
  workload: {},
});

export const isSaid = (text: Text): boolean => Object.values(text).some((words) => words.trim() !== '');

/** Without languages in which nothing is said. */
const said = (text: Text): Text =>
  Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== ''));

/** What an editor writes of it. */
export const contentOf = (content: CountermeasureContent): CountermeasureContent => ({
  text: said(content.text),
  findings: content.findings,
  mechanism: content.mechanism,
  level: content.level,
  actor: said(content.actor),
  digital: said(content.digital),
  cost: said(content.cost),
  feasibility: said(content.feasibility),
  gaming: said(content.gaming),
  workload: said(content.workload),
});
