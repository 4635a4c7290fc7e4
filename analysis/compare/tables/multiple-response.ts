import type { Procedure } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { note, type Note } from '../../notes/note.ts';

/**
 * How often each choice of a question with several answers was ticked: as a share of all ticks, and of all people (so that these shares
 * add up to more than 100). People are those who answered any of the items, or those who ticked any; an item left blank beside others
 * counts as not ticked. SPSS: MULT RESPONSE. Cost: one pass an item.
 */
export const multipleResponse: Procedure<'multipleResponse'> = {
  run(data, { items, value, base }) {
    const groups = items.map((name) => groupsOf(data.column(name)));
    const answered = new Uint8Array(data.rows);
    const ticked = new Uint8Array(data.rows);
    const counts = groups.map(({ labels, codes }) => {
      const at = labels.indexOf(value);
      let count = 0;
      for (let r = 0; r < codes.length; r++) {
        if (codes[r]! < 0) continue;
        answered[r] = 1;
        if (codes[r] !== at) continue;
        ticked[r] = 1;
        count++;
      }
      return count;
    });
    const people = (marks: Uint8Array) => marks.reduce((sum, mark) => sum + mark, 0);
    const [all, some] = [people(answered), people(ticked)];
    const n = base === 'ticked' ? some : all;
    const responses = counts.reduce((sum, count) => sum + count, 0);
    const notes: Note[] = [];
    if (all === 0) notes.push(note('nobody-answered'));
    else if (some === 0) notes.push(note('value-absent', { value }));
    return {
      n,
      missing: 'none',
      definition: note('multiple-response', {
        base: note(base === 'ticked' ? 'base-ticked' : 'base-answered'),
        value,
      }),
      notes,
      base,
      responses,
      none: { n: all - some },
      choices: items.map((label, i) => ({
        label,
        n: counts[i]!,
        percentOfResponses: (100 * counts[i]!) / responses,
        percentOfCases: (100 * counts[i]!) / n,
        others: groups[i]!.labels.flatMap((other, at) =>
          other === value ? [] : [{ value: other, n: groups[i]!.sizes[at]! }],
        ),
      })),
    };
  },
};
