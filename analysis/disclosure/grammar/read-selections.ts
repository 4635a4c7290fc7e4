import type { Fields } from '../../dataset/dataset.ts';
import { isRecord } from '../../engine/fields.ts';
import { readRaking } from '../../engine/raking.ts';
import { parseExpression } from '../../model/expression/parse.ts';
import type { Declaration, Role } from '../../model/procedure/declaration.ts';
import { namedIn } from '../../model/procedure/named.ts';
import { declarations } from '../../model/procedures/index.ts';
import { conditionOn, constant, together, type Nature, selector } from './nature.ts';
import { natureOfExpression, type NatureOf } from './nature-of-expression.ts';
import { checkProduct, checkUses, type Use } from './check-uses.ts';
import { Refusal } from './refusal.ts';

/** How one look at the data parts respondents. */
export interface Selection {
  readonly field: string;
  /** The variables whose labels or bands are crossed. */
  readonly by: ReadonlySet<string>;
  /** The variables over whose labels weights are raked. */
  readonly rakedBy: ReadonlySet<string>;
  /** Answers that enter side by side: one with two values only is a selection of people by the other name. */
  readonly answers: ReadonlySet<string>;
}

/** A request by what it selects: throws Refusal where a part is not in the grammar. */
export function readSelections(
  request: Fields,
  analyses: readonly unknown[],
  natureOf: NatureOf,
): Selection[] {
  const whole = [readWhere(request, natureOf), readWeights(request, natureOf)];
  const raked = readRaked(request, natureOf);
  return analyses
    .flatMap((analysis, i) => withNested(analysis, `analyses[${i}]`))
    .flatMap(({ analysis, place }) => {
      const { roles, options } = declarationOf(analysis);
      const uses = Object.entries(roles).flatMap(([name, role]) =>
        namedIn(role, analysis[name]).map(({ name: variable, use }): Use => {
          const field = `${place}.${name}`;
          const used = { ...role, use };
          return { role: used, field, variable, nature: inRole(variable, used, field, natureOf) };
        }),
      );
      productsIn(analysis, options, uses).forEach(checkProduct);
      const shared = uses.filter(({ role }) => !isApart(role));
      const apart = uses.filter(({ role }) => isApart(role));
      const each = apart.length > 0 ? apart.map((own) => [own]) : [[]];
      return each.map((own) => {
        const used = [...shared, ...own];
        checkUses(used, together([...whole, raked]).by.size > 0);
        const { by, answers } = together([...whole, ...used.map(({ nature }) => nature)]);
        return { field: place, by, rakedBy: raked.by, answers };
      });
    });
}

interface Placed {
  readonly analysis: Fields;
  readonly place: string;
}

function declarationOf(analysis: Fields): Pick<Declaration, 'roles' | 'options'> {
  const declared: Readonly<Record<string, Declaration>> = declarations;
  return declared[String(analysis['procedure'])] ?? { roles: {}, options: {} };
}

/** An analysis and those inside it: each is asked as if it stood by itself. */
function withNested(analysis: unknown, place: string): Placed[] {
  if (!isRecord(analysis)) return [];
  const nested = Object.entries(declarationOf(analysis).roles).flatMap(([name, role]) => {
    const inside = role.takes === 'analyses' ? analysis[name] : null;
    return Array.isArray(inside)
      ? inside.flatMap((each, i) => withNested(each, `${place}.${name}[${i}]`))
      : [];
  });
  return [{ analysis, place }, ...nested];
}

/** What an analysis multiplies with each other: roles that are factors, and the terms that it names. */
function productsIn(analysis: Fields, options: Declaration['options'], uses: readonly Use[]): Use[][] {
  const terms = Object.entries(options)
    .filter(([, { kind }]) => kind === 'terms')
    .flatMap(([name]) => (Array.isArray(analysis[name]) ? (analysis[name] as unknown[]) : []));
  const named = terms.map((term) => {
    const names: readonly unknown[] = Array.isArray(term) ? term : [];
    return names.flatMap((name) => uses.find(({ variable }) => variable === name) ?? []);
  });
  return [uses.filter(({ role }) => role.factor), ...named];
}

const isApart = (role: Role) => 'apart' in role && role.apart === true;

function inRole(name: string, { use }: Role, field: string, natureOf: NatureOf): Nature {
  const nature = natureOf(name, false);
  if (nature.kind === 'selector') return nature;
  if (use === 'summed') return nature;
  if (use === 'counted' || use === 'compared') {
    // Counts of a stored answer are hidden where they are small; those of a mixture could be taken apart.
    if (!nature.direct) throw new Refusal(field, 'counted', { name });
    return nature;
  }
  const { direct } = nature;
  const every = direct?.bands?.possible ?? null;
  if (!direct || !every) throw new Refusal(field, 'groups', { name });
  try {
    return conditionOn(nature, (value) => value, [], { field, at: 0 });
  } catch {
    throw new Refusal(field, 'groups', { name });
  }
}

function readWhere({ where }: Fields, natureOf: NatureOf): Nature {
  if (isRecord(where)) {
    const { column, equals } = where;
    if (typeof column !== 'string') return constant;
    const wanted = Number(equals);
    return conditionOn(natureOf(column, true), (value) => value === wanted, [wanted], {
      field: 'where',
      at: 0,
    });
  }
  if (typeof where !== 'string') return constant;
  const nature = natureOfExpression(parseExpression(where), natureOf, 'where');
  return selector(nature.by);
}

function readWeights({ weights }: Fields, natureOf: NatureOf): Nature {
  if (typeof weights !== 'string') return constant;
  const nature = natureOf(weights, false);
  if (nature.kind === 'answer') throw new Refusal('weights', 'weights', { most: MOST_WEIGHT });
  return nature;
}

/** What raked weights can tell: in which labels of the variables somebody is, and nothing else. */
function readRaked({ weights }: Fields, natureOf: NatureOf): Nature {
  if (!isRecord(weights)) return constant;
  const names = Object.keys(readRaking(weights).rake);
  return together(
    names.map((name) => {
      const nature = natureOf(name, false);
      if (nature.kind === 'answer')
        throw new Refusal(`weights.rake.${name}`, 'weights', { most: MOST_WEIGHT });
      return nature;
    }),
  );
}

/** How many times the smallest weight the largest may be. */
export const MOST_WEIGHT = 10;
