import { m } from '../../../messages/compiled/messages.js';

const words: Readonly<Record<string, () => string>> = {
  'release.freeze': m.look_action_freeze,
  'release.preview': m.look_action_preview,
  'release.import': m.look_action_import,
  'release.simulate': m.look_action_simulate,
  'release.unsimulate': m.look_action_unsimulate,
  'export.ask': m.look_action_ask,
  'export.approve': m.look_action_approve,
  'export.decline': m.look_action_decline,
  'export.take': m.look_action_take,
  'export.table': m.look_action_table,
  'export.interviews': m.look_action_interviews,
  'export.bundle': m.look_action_bundle,
  'analysis.run': m.look_action_analyse,
  'variables.read': m.look_action_variables,
  'open.read': m.look_action_open_read,
  'open.take': m.look_action_open_take,
};

/** What was done; an action of a later version stands as it was written. */
export const actionWords = (action: string): string => words[action]?.() ?? action;

/** The file has the whole of a long request. */
const LONGEST = 200;

/** What was asked for, on a line: `content rows · format csv`. */
export function requestLine(request: Readonly<Record<string, unknown>> | null): string {
  const line = Object.entries(request ?? {})
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
