import { parseExpression } from '../../expression/parse.ts';
import { namesIn } from '../../expression/syntax.ts';
import type { Answers } from '../answers.ts';
import type { Asked, Item } from '../definition.ts';
import type { ChoiceList } from '../kinds/choice-list.ts';
import { itemKinds, kindOf } from '../kinds/index.ts';
import { type Path, pathFinder } from '../path.ts';
import { randomFrom, seedFor } from '../random.ts';
import { variablesOf } from '../variables.ts';
import { type Domain, domainsOf } from './domain.ts';
import { placedConditions } from './placed-conditions.ts';

/** Answers under which a question about a path is answered with yes, and with no; null where none were found. */
export interface Outcomes {
  readonly yes: Answers | null;
  readonly no: Answers | null;
  /** Whether every combination was tried, so that what was not found cannot be. */
  readonly isWhole: boolean;
}

/** On which items a question depends. */
export interface About {
  readonly answersTo: readonly string[];
  /** The item whose place it is: what decides whether it is asked counts, its answer does not. */
  readonly placeOf?: string | undefined;
  /** Another of which the place counts. */
  readonly besides?: string;
}

const MOST = 20_000;
const DRAWN = 4_000;

/**
 * A function that searches for both outcomes of a question about paths that depends on some items: through all combinations of
 * what can be answered to them and to all that decides whether they are asked, where these are few enough, else through some
 * drawn at random. `ask` answers null where a path does not come to the question.
 */
export function outcomeSearch(asked: Asked, kinds = itemKinds) {
  const domainOf = domainsOf(asked, kinds);
  const pathOf = pathFinder(asked, kinds);
  const depends = dependencies(asked, kinds);
  return (about: About, ask: (path: Path) => boolean | null): Outcomes => {
    const items = depends(about);
    const domains = items.map((item) => domainOf(item));
    const size = domains.reduce((product, { answers }) => product * answers.length, 1);
    const isAll = size <= MOST;
    const found: { yes: Answers | null; no: Answers | null } = { yes: null, no: null };
    for (const answers of isAll ? combinations(items, domains) : drawn(items, domains)) {
      const outcome = ask(pathOf(answers));
      if (outcome === true) found.yes ??= answers;
      if (outcome === false) found.no ??= answers;
      if (found.yes && found.no) break;
    }
    return { ...found, isWhole: isAll && domains.every(({ isWhole }) => isWhole) };
  };
}

function* combinations(items: readonly Item[], domains: readonly Domain[], at = 0): Generator<Answers> {
  if (at === items.length) {
    yield {};
    return;
  }
  const { code } = items[at]!;
  for (const rest of combinations(items, domains, at + 1))
    for (const answer of domains[at]!.answers)
      yield answer === undefined ? rest : { ...rest, [code]: answer };
}

function* drawn(items: readonly Item[], domains: readonly Domain[]): Generator<Answers> {
  const random = randomFrom(seedFor(1, items.map(({ code }) => code).join()));
  for (let n = 0; n < DRAWN; n++)
    yield Object.fromEntries(
      items.flatMap(({ code }, at) => {
        const { answers } = domains[at]!;
        const answer = answers[Math.floor(random() * answers.length)];
        return answer === undefined ? [] : [[code, answer]];
      }),
    );
}

/** A function that gives some items with all that decides whether they are asked and what they are, in their order. */
function dependencies(asked: Asked, kinds: typeof itemKinds): (about: About) => Item[] {
  const variables = variablesOf(asked, kinds);
  const conditions = placedConditions(asked);
  const namedIn = (source: string) =>
    namesIn(parseExpression(source)).flatMap(({ name }) => variables.get(name)?.item.code ?? []);
  const at = new Map(asked.items.map(({ code }, index) => [code, index]));
  const blockAt = new Map(asked.blocks.map(({ code }, index) => [code, index]));
  const skips = asked.items.filter(({ skip = [] }) => skip.length > 0);
  const stands = (item: Item) => [blockAt.get(item.block)!, at.get(item.code)!] as const;
  const isBefore = (left: Item, right: Item) => {
    const [[b1, i1], [b2, i2]] = [stands(left), stands(right)];
    return b1 < b2 || (b1 === b2 && i1 < i2);
  };
  const neededBy = (item: Item): string[] => {
    const own = conditions.filter(
      ({ use, at: place }) =>
        (use === 'block' && place === item.block) ||
        ((use === 'item' || use === 'skip') && place === item.code),
    );
    const formula = kindOf(item, kinds).formula?.(item);
    const { carry } = item as Partial<ChoiceList>;
    return [
      ...own.flatMap(({ source }) => namedIn(source)),
      ...(formula === undefined ? [] : namedIn(formula)),
      ...(carry ? [carry.from] : []),
      ...skips.filter((each) => isBefore(each, item)).map(({ code }) => code),
    ];
  };
  return ({ answersTo, placeOf, besides }) => {
    const found = new Set<string>();
    const places = asked.items.filter(({ code }) => code === placeOf || code === besides);
    const queue = [...answersTo, ...places.flatMap(neededBy)];
    for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
      const item = asked.items[at.get(code) ?? -1];
      if (!item || found.has(code)) continue;
      found.add(code);
      queue.push(...neededBy(item));
    }
    return asked.items.filter(({ code }) => found.has(code));
  };
}
