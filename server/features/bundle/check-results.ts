import { Type } from 'typebox';
import { differencesOf } from '../../../analysis/bundle/differences.ts';
import { speak } from '../../../analysis/engine/analyse.ts';
import { Problem } from '../../platform/problem.ts';
import { version } from '../../platform/version.ts';
import { answerTable } from '../analysis/analysis.door.ts';
import { type Check, type Fault, faultsOf } from './check.ts';
import type { Members } from './members.ts';
import type { OpenRows } from './open-rows.ts';

const Stored = Type.Object({ reply: Type.Optional(Type.Unsafe<object>(Type.Object({}))) });
const AnyRequest = Type.Unsafe<object>(Type.Object({}));

/** Asks every request again of the rows, and compares what comes out. */
export async function checkResults(members: Members, rows: OpenRows | null): Promise<Check> {
  const names = members.within('results');
  if (!rows) return { kind: 'results', checked: 0, left: names.length, faults: [] };
  const faults: Fault[] = [];
  for (const name of names) {
    const stored = await members.json(name, Stored);
    const request = await members.json(name.replace('results/', 'requests/'), AnyRequest);
    if (!stored || !request) continue;
    const found = await replyTo(members, rows, request);
    const isSame = members.manifest.software === `fourlinks ${version}`;
    const told = (reply: unknown) => (isSame ? reply : withoutWords(reply));
    faults.push(
      ...faultsOf(
        name,
        // Where a reply was withheld, that it would be again.
        differencesOf(told(stored.reply ?? null), told(found), '/reply'),
      ),
    );
  }
  return { kind: 'results', checked: names.length, left: 0, faults };
}

const withheld: readonly string[] = [
  'analysis-ungrammatical',
  'analysis-protected',
  'analysis-request-invalid',
];

/** The reply as the team may have it; null where it may not. */
async function replyTo(members: Members, rows: OpenRows, request: object): Promise<unknown> {
  const { table, definitions, grammar } = rows;
  const { seal, language } = members.manifest;
  try {
    const answer = await answerTable(`bundle ${seal}`, table, request, { definitions, grammar });
    return JSON.parse(JSON.stringify(speak(answer, language)));
  } catch (error) {
    if (error instanceof Problem && withheld.includes(error.code)) return null;
    throw error;
  }
}

/** Another version says the same in other words. */
function withoutWords(reply: unknown): unknown {
  return JSON.parse(
    JSON.stringify(reply, (key, value: unknown) =>
      ['engine', 'definition', 'notes'].includes(key) ? undefined : value,
    ),
  );
}
