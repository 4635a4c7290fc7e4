import { type Bits, bitsOf } from '../bits.ts';
import type { Breakdown, Person } from '../bureau/people.ts';

/** A request by which a member of the team might reach few people, and the groups of which it would give numbers. */
export interface Attempt {
  readonly way: string;
  readonly request: object;
  readonly groups: readonly { readonly name: string; readonly people: Bits }[];
}

/** The team's columns as the attacker knows them: what stands in a background column for each person. */
export interface View {
  readonly people: readonly Person[];
  readonly value: (person: number, code: Breakdown) => number | null;
  /** The measured item: any number about it is a number about the group. */
  readonly measured: string;
}

type Condition = { readonly text: string; readonly isIn: (person: Person, at: number) => boolean };

const both = (one: Condition, other: Condition): Condition => ({
  text: `${one.text} and ${other.text}`,
  isIn: (person, at) => one.isIn(person, at) && other.isIn(person, at),
});

/** Conditions on one background column, one a category. */
function conditions({ people, value }: View, code: Breakdown): Condition[] {
  const values = [...new Set(people.map((_, at) => value(at, code)))].filter((each) => each !== null);
  return values
    .sort((a, b) => a - b)
    .map((each) => ({ text: `${code} = ${each}`, isIn: (_, at) => value(at, code) === each }));
}

export const answer = (item: string, sign: '=' | '>=' | '<', edge: number): Condition => ({
  text: `${item} ${sign} ${edge}`,
  isIn: ({ answers }) => {
    const given = answers[item];
    if (given === null || given === undefined) return false;
    return sign === '=' ? given === edge : sign === '>=' ? given >= edge : given < edge;
  },
});

const careless: readonly Condition[] = [0, 1].map((value) => ({
  text: `flagged = ${value}`,
  isIn: ({ flagged }) => flagged === (value === 1),
}));

const crossed = (some: readonly Condition[], others: readonly Condition[]) =>
  some.flatMap((one) => others.map((other) => both(one, other)));

const pairs = (all: readonly Condition[]) =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => both(one, other)));

/** What else may be computed of a group: its answer tells of few people as a mean does. */
const models = [
  { procedure: 'crosstab', rows: 'Q18', columns: 'Q19' },
  { procedure: 'regression', outcome: 'Strain', blocks: [['Support']] },
  { procedure: 'sem', model: 'Strain ~ Support' },
  { procedure: 'mixed', outcome: 'Strain', fixed: ['Support'], random: [{ group: 'County' }] },
  { procedure: 'process', model: 4, y: 'Strain', x: 'Support', m: ['Clarity'], bootstrap: 100 },
];

/** Everything tried, by way. The first ways are the audit's; the rest are what a language of expressions lends itself to. */
export function attemptsOn(
  view: View,
  { bands, declared = bands }: { bands: readonly string[]; declared?: readonly string[] },
): Attempt[] {
  const { people, measured } = view;
  const group = ({ isIn, text }: Condition) => ({ name: text, people: bitsOf(people, isIn) });
  const describe = { procedure: 'describe', variables: [measured] };
  const where = (way: string, all: readonly Condition[]): Attempt[] =>
    all.map((each) => ({ way, request: { where: each.text, analyses: [describe] }, groups: [group(each)] }));
  const through = (way: string, all: readonly Condition[], request: (text: string) => object): Attempt[] =>
    all.map((each) => ({ way, request: request(each.text), groups: [group(each)] }));
  const of = (code: Breakdown) => conditions(view, code);
  const [county, station, rank, age] = [of('County'), of('Station'), of('Rank'), of('Age')];
  const stationByRank = crossed(station, rank);
  // The team may know which bands are declared: what is refused of others may say so.
  const agreeing = (items: readonly string[]) => items.map((item) => answer(item, '>=', 4));
  const banded = agreeing(bands.filter((item) => declared.includes(item)));
  const unbanded = agreeing(bands.filter((item) => !declared.includes(item)));
  const groups = [...station, ...county, ...rank];
  const answers = crossed(
    bands.flatMap((item) => [answer(item, '=', 5), answer(item, '=', 1)]),
    [...county, ...rank],
  );
  return [
    ...where('where, one breakdown', [...county, ...station, ...rank, ...age]),
    ...where('where, two breakdowns', [...stationByRank, ...crossed(station, age), ...crossed(county, rank)]),
    ...where('where, three breakdowns', crossed(stationByRank.slice(0, 60), age)),
    ...where('where, an answer as selector', answers),
    ...where('where, bands', banded),
    ...where('where, bands beside groups', crossed(banded, [...groups, ...careless])),
    ...where('where, bands that are not declared', [
      ...unbanded,
      ...crossed(unbanded, [...groups, ...careless]),
    ]),
    ...where('where, two bands', [...pairs(banded), ...crossed(pairs(banded), county)]),
    ...where('where, two bands, one not declared', crossed(unbanded, banded)),
    ...where('where, careless answering', crossed(careless, [...station, ...county])),
    ...models.flatMap((model) =>
      through(`where, ${model.procedure}`, stationByRank, (text) => ({ where: text, analyses: [model] })),
    ),
    ...[...rank, ...age].map((each): Attempt => ({
      way: 'by, within a filter',
      request: { where: each.text, analyses: [{ ...describe, by: 'Station' }] },
      groups: station.map((own) => group(both(each, own))),
    })),
    ...through('weights', stationByRank, (text) => ({
      derive: [{ name: 'w', from: `if(${text}, 1, 0)` }],
      weights: 'w',
      analyses: [describe],
    })),
    ...through('weights of great inequality', stationByRank, (text) => ({
      derive: [{ name: 'w', from: `if(${text}, 1000000, 1)` }],
      weights: 'w',
      analyses: [describe],
    })),
    ...through('derive, missing for the others', stationByRank, (text) => ({
      derive: [{ name: 'd', from: `if(${text}, ${measured}, 0 / 0)` }],
      analyses: [{ procedure: 'describe', variables: ['d'] }],
    })),
    ...through('derive, product with a selector', stationByRank, (text) => ({
      derive: [{ name: 'd', from: `${measured} * (${text})` }],
      analyses: [{ procedure: 'describe', variables: ['d'] }],
    })),
    ...through('derive, division by zero', [...station, ...rank], (text) => ({
      derive: [{ name: 'd', from: `${measured} / (${text})` }],
      analyses: [{ procedure: 'describe', variables: ['d'] }],
    })),
    ...through('derive, a mean by a selector', stationByRank, (text) => ({
      derive: [
        { name: 'g', from: `if(${text}, 1, 0)` },
        { name: 'd', from: `mean(${measured} by g)` },
      ],
      analyses: [{ procedure: 'describe', variables: ['d'] }],
    })),
    ...through(
      'ranges as selectors',
      bands.map((item) => answer(item, '>=', 4)),
      (text) => {
        const [item] = text.split(' ') as [string];
        return {
          items: { [item]: { range: [4, 5] } },
          scales: { x: { items: [item], minimumAnswered: 1 } },
          analyses: [{ procedure: 'correlation', variables: [measured, 'x'], missing: 'listwise' }],
        };
      },
    ),
    ...through(
      'a scale of one item as selector',
      bands.flatMap((item) => [answer(item, '=', 5), answer(item, '=', 1)]),
      (text) => {
        const [item, , value] = text.split(' ') as [string, string, string];
        return {
          scales: { x: { items: [item], minimumAnswered: 1 } },
          where: `x = ${value}`,
          analyses: [{ procedure: 'describe', variables: [measured] }],
        };
      },
    ),
    ...through(
      'groups by an answer',
      bands.map((item) => answer(item, '=', 5)),
      (text) => ({ analyses: [{ ...describe, by: text.split(' ')[0] }] }),
    ),
    // Each form by itself: only where forms differ may the words of a refusal.
    ...bands
      .flatMap((item) => [
        { form: 'a square', text: `${item} * ${item}`, item },
        { form: 'a comparison', text: `(${item} = 5) * ${measured}`, item },
        { form: 'a distance', text: `abs(${item} - 5)`, item },
        { form: 'a rank', text: `rank(${item})`, item },
      ])
      .map(({ form, text, item }): Attempt => ({
        way: `derive, ${form} of answers`,
        request: {
          derive: [{ name: 'd', from: text }],
          analyses: [{ procedure: 'describe', variables: ['d'] }],
        },
        groups: [group(answer(item, '=', 5))],
      })),
    ...through('missing codes as selectors', rank, (text) => ({
      data: { missing: ['1', '2', '3', '4', '5'].filter((code) => !text.endsWith(code)) },
      analyses: [{ procedure: 'correlation', variables: [measured, 'Rank'], missing: 'listwise' }],
    })),
  ];
}
