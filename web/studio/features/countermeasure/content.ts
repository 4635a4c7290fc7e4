import type { Text } from '../../../../server/contract/construct.ts';
import type { CountermeasureContent } from '../../../../server/contract/countermeasure.ts';

/** A countermeasure of which nothing is written yet. */
export const empty = (): CountermeasureContent => ({
  text: {},
  findings: [],
  row: null,
  level: null,
  actor: {},
  technology: {},
  cost: {},
  feasibility: {},
  gaming: {},
  burden: {},
});

export const isSaid = (text: Text): boolean => Object.values(text).some((words) => words.trim() !== '');

/** Without languages in which nothing is said. */
const said = (text: Text): Text =>
  Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== ''));

/** What an editor writes of it. */
export const contentOf = (content: CountermeasureContent): CountermeasureContent => ({
  text: said(content.text),
  findings: content.findings,
  row: content.row,
  level: content.level,
  actor: said(content.actor),
  technology: said(content.technology),
  cost: said(content.cost),
  feasibility: said(content.feasibility),
  gaming: said(content.gaming),
  burden: said(content.burden),
});
