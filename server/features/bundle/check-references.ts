import { Type } from 'typebox';
import type { Check, Fault } from './check.ts';
import type { Members } from './members.ts';
import { requestName } from './request-name.ts';
import { Voices } from './voices.ts';

const AnyRequest = Type.Unsafe<object>(Type.Object({}));
const Asking = Type.Object({ requests: Type.Optional(Type.Array(AnyRequest)) });
const Quoting = Type.Object({
  rows: Type.Array(
    Type.Object({
      cells: Type.Array(Type.Object({ interviews: Type.Object({ excerpts: Type.Array(Type.String()) }) })),
    }),
  ),
});

/** Whether what members refer to is inside: the requests of tables, the results of requests, the excerpts of the joint display. */
export async function checkReferences(members: Members): Promise<Check> {
  const faults: Fault[] = [];
  let checked = 0;
  const names = members.within('requests');
  const asked = new Set(names);
  const answered = new Set(members.within('results'));
  const refer = (member: string, to: string, isThere: boolean, path = '') => {
    checked++;
    if (!isThere) faults.push({ member, fault: 'unresolved', path, stored: to });
  };
  for (const name of names) {
    const request = await members.json(name, AnyRequest);
    const said = request && `requests/${requestName(request)}.json`;
    if (said !== undefined && said !== name)
      faults.push({ member: name, fault: 'renamed', stored: name, found: said });
    const result = name.replace('requests/', 'results/');
    refer(name, result, answered.has(result));
  }
  for (const name of answered) {
    const request = name.replace('results/', 'requests/');
    refer(name, request, asked.has(request));
  }
  for (const name of members.within('tables')) {
    const table = await members.json(name, Asking);
    for (const [at, request] of (table?.requests ?? []).entries()) {
      const to = `requests/${requestName(request)}.json`;
      refer(name, to, asked.has(to), `/requests/${at}`);
    }
  }
  const known = new Set((await members.json('excerpts.json', Voices))?.excerpts.map(({ id }) => id));
  const display = await members.json('joint-display.json', Quoting);
  for (const [r, { cells }] of (display?.rows ?? []).entries())
    for (const [c, { interviews }] of cells.entries())
      for (const id of interviews.excerpts)
        refer('joint-display.json', id, known.has(id), `/rows/${r}/cells/${c}`);
  return { kind: 'references', checked, left: 0, faults };
}
