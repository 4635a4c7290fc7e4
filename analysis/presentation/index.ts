import type { Presented } from '../model/presented.ts';
import type { Declaration } from '../model/procedure/declaration.ts';
import { declarations, type ProcedureName } from '../model/procedures/index.ts';
import { type Bilingual, both } from '../model/words.ts';
import { type Note, sentenceOf } from '../notes/note.ts';
import { whyOf } from './build-table.ts';
import { codeOf } from './code/code.ts';
import { fallbackTables } from './fallback/fallback.ts';
import type { Answered, Presentation } from './presentation.ts';
import { presentations } from './registry.ts';

export type { Answered, Names } from './presentation.ts';

/** An analysis and its result as a reader meets them. A procedure without words of its own has tables made from the shape of its result. */
export function present(answered: Answered<ProcedureName>): Presented {
  const { asked, found, prepared = {} } = answered;
  const own = presentations[found.procedure] as Presentation<ProcedureName> | undefined;
  const { title } = declarations[found.procedure];
  const notes = found.notes.map(said);
  const why = whyOf(notes);
  const n = Math.round(found.n);
  const tables = own?.tables(answered, why) ?? fallbackTables(answered, why);
  const requests = [{ ...prepared, analyses: [asked] }];
  return {
    procedure: found.procedure,
    title,
    n,
    sentence: own?.sentence(answered) ?? both(`${title['zh-CN']}：n = ${n}。`, `${title.en}: n = ${n}.`),
    tables: tables.map((table) => ({ ...table, section: found.procedure, n, requests })),
    figures: [...(own?.figures?.(answered) ?? [])],
    assumptions: [...(own?.assumptions?.(answered) ?? [])],
    definition: said(found.definition),
    notes,
    code: codeOf({ ...answered, asked: asAnswered(answered) }),
  };
}

/** The analysis with what a gate has set of it: code that says less would give other numbers. */
function asAnswered({ asked, found }: Answered<ProcedureName>): typeof asked {
  const options: Declaration['options'] = declarations[asked.procedure].options;
  const written = asked as Readonly<Record<string, unknown>>;
  const told = found as Readonly<Record<string, unknown>>;
  const settled = Object.entries(options).filter(
    ([name, option]) => option.settled && written[name] === undefined && typeof told[name] === 'number',
  );
  return { ...asked, ...Object.fromEntries(settled.map(([name]) => [name, told[name]])) };
}

const said = (note: Note): Bilingual => both(sentenceOf(note, 'zh-CN'), sentenceOf(note, 'en'));
