import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { count, label, list, orNull, value } from '../procedure/parts.ts';
import { person, points, reason, unit } from '../procedure/score-roles.ts';
import { both } from '../words.ts';

const parts = {
  entries: count,
  deducted: value,
  added: value,
  /** Of all points deducted, of all points added. */
  ofDeducted: value,
  ofAdded: value,
};

export const reasons = declare({
  name: 'reasons',
  title: both('加减分的事由', 'Reasons of points'),
  useWhen: both(
    '想知道分是因为什么扣的、因为什么加的：做得好看，还是做好本职',
    'to ask for what points are taken and given: for what is seen, or for the work itself',
  ),
  avoidWhen: both(
    '事由栏里写有人名或只有少数几条：不要导入',
    'where the reason names people or there are only a few events: do not bring it in',
  ),
  question: 'points',
  on: 'entries',
  also: ['扣分事由', '加分事由', 'reason codes', 'visible work'],
  assumes: both(
    '每条加减分一行，正为加、负为扣；事由已归类为代码',
    'a row an entry, above 0 added and below 0 deducted; reasons have come as codes',
  ),
  method: both(
    '各事由的条数、扣分与加分，及其占全部扣分、全部加分的比例；事由可归为“看得见的”与“本职”两类',
    'entries, points deducted and added by reason, with their shares of all deducted and all added; reasons may be sorted into visible and core work',
  ),
  source: [],
  spreads: ['byReason', 'bySort'],
  roles: { unit, person, points, reason },
  options: {
    visible: { kind: 'names', title: both('算“看得见的”事由', 'Reasons that are visible work') },
    core: { kind: 'names', title: both('算“本职”的事由', 'Reasons that are core work') },
  },
  result: {
    entries: count,
    deducted: value,
    added: value,
    /** `n` are the persons that the entries name, or their units where they name none. */
    byReason: list(Type.Object({ reason: orNull(label), n: count, ...parts })),
    bySort: list(Type.Object({ sort: Type.Enum(['visible', 'core', 'other']), n: count, ...parts })),
  },
});
