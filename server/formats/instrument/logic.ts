import { ExpressionError } from '../../../analysis/model/expression/faults.ts';
import { parseExpression } from '../../../analysis/model/expression/parse.ts';
import { namesIn } from '../../../analysis/model/expression/syntax.ts';
import type { Check, Definition, Item, Skip } from '../../../analysis/model/instrument/definition.ts';
import { inOrder } from '../../../analysis/model/instrument/path.ts';
import { faultsOf } from '../../../analysis/model/instrument/read-definition.ts';
import { variablesOf } from '../../../analysis/model/instrument/variables.ts';
import { type Bilingual, both, type Text } from '../../../analysis/model/words.ts';
import type { ElementKind, Ledger } from './report.ts';

/** Where an expression stands in the file, and how it is written there. */
export interface Origin {
  readonly place: string;
  readonly kind: ElementKind;
  readonly written: string;
  /** Why it is not quite what it was, where it can be said here at all. */
  readonly otherwise?: Bilingual;
}

/** What an expression does. Several `showIf` of one item or block hold together. */
type Effect =
  | { readonly does: 'showIf' | 'formula' }
  | { readonly does: 'skip'; readonly to: string }
  | { readonly does: 'check'; readonly message: Text }
  | { readonly does: 'showChoice'; readonly value: number };

type Entry = Effect & { readonly at: string; readonly source: string; readonly origin: Origin };
type Draft = Item & {
  readonly showChoice?: Readonly<Record<string, string>>;
  readonly formula?: string;
};

/** What could not be said here. */
export const cannotSay = (what: string): Bilingual =>
  both(`这里无法表达：${what}`, `it cannot be said here: ${what}`);

const later = (name: string): Bilingual =>
  both(
    `用到了此处尚未问到的“${name}”，条件只能用之前的题目`,
    `it uses "${name}", which is not asked before this place; a condition looks back only`,
  );

/**
 * The conditions and formulas of a file while it is read. At the end those that hold here are set; the others are kept as text in
 * the note of their item, and each is reported.
 */
export class Logic {
  readonly #entries: Entry[] = [];
  readonly #notes: { readonly at: string; readonly text: string }[] = [];
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** `at` is the code of an item or block. */
  add(at: string, effect: Effect, source: string, origin: Origin): void {
    this.#entries.push({ ...effect, at, source, origin });
  }

  /** An expression that has no counterpart: its words are kept. */
  drop(at: string, origin: Origin, reason: Bilingual): void {
    this.#ledger.dropped(origin.place, origin.kind, reason);
    this.note(at, `${origin.place}: ${origin.written}`);
  }

  /** Words for the researchers beside an item. */
  note(at: string, text: string): void {
    this.#notes.push({ at, text: text.trim() });
  }

  /** The definition with all that holds in it. */
  settle(definition: Definition): Definition {
    const seen = lookingBack(definition);
    let standing = this.#entries.filter((entry) => {
      const reason = seen(entry);
      if (reason) this.drop(entry.at, entry.origin, reason);
      return reason === null;
    });
    for (;;) {
      const settled = withLogic(definition, standing);
      const faults = faultyIn(settled);
      const left = standing.filter((entry) => {
        const reason = faults.get(keyOf(entry));
        if (reason) this.drop(entry.at, entry.origin, reason);
        return !reason;
      });
      if (left.length < standing.length) {
        standing = left;
        continue;
      }
      for (const { origin } of standing) {
        if (origin.otherwise) this.#ledger.approximated(origin.place, origin.kind, origin.otherwise);
        else this.#ledger.kept(origin.place, origin.kind);
      }
      return withNotes(settled, this.#notes);
    }
  }
}

const keyOf = (entry: Entry) =>
  entry.does === 'showChoice' ? `${entry.at} showChoice ${entry.value}` : `${entry.at} ${entry.does}`;

/** Why an expression cannot stand at its place, by itself; null where it can. */
function lookingBack(definition: Definition): (entry: Entry) => Bilingual | null {
  const variables = variablesOf(definition);
  const order = new Map<string, number>();
  for (const [block, items] of inOrder(definition)) {
    order.set(`block ${block.code}`, order.size);
    for (const { code } of items) order.set(code, order.size);
  }
  const blocks = new Set(definition.blocks.map(({ code }) => code));
  return ({ at, source, does }) => {
    const own = order.get(at) ?? (blocks.has(at) ? order.get(`block ${at}`)! : -1);
    try {
      for (const { name } of namesIn(parseExpression(source))) {
        const item = variables.get(name)?.item;
        if (!item) return cannotSay(name);
        const place = order.get(item.code)!;
        const itself = does === 'skip' || does === 'check';
        if (place > own || (place === own && !itself)) return later(item.source ?? item.code);
      }
      return null;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return error.reason;
    }
  };
}

/** What is faulty in a definition, by what put it there. */
function faultyIn(definition: Definition): Map<string, Bilingual> {
  const found = new Map<string, Bilingual>();
  for (const { place, reason } of faultsOf(definition)) {
    const [, list, index, field, rest] =
      /^(items|blocks)\[(\d+)\]\.(showIf|skip|checks|showChoice|formula)(?:\.(-?\d+))?/.exec(place) ?? [];
    if (!list) continue;
    const { code } = definition[list as 'items' | 'blocks'][Number(index)]!;
    const does = field === 'checks' ? 'check' : field!;
    found.set(does === 'showChoice' ? `${code} showChoice ${rest}` : `${code} ${does}`, reason);
  }
  return found;
}

const together = (sources: readonly string[]) =>
  sources.length === 1 ? sources[0]! : sources.map((source) => `(${source})`).join(' and ');

function withLogic(definition: Definition, entries: readonly Entry[]): Definition {
  const byPlace = new Map<string, Entry[]>();
  for (const entry of entries) byPlace.set(entry.at, [...(byPlace.get(entry.at) ?? []), entry]);
  const shown = (code: string) => {
    const sources = [
      ...new Set(
        (byPlace.get(code) ?? []).filter(({ does }) => does === 'showIf').map(({ source }) => source),
      ),
    ];
    return sources.length > 0 ? { showIf: together(sources) } : {};
  };
  return {
    ...definition,
    blocks: definition.blocks.map((block) => ({ ...block, ...shown(block.code) })),
    items: definition.items
      .filter(
        ({ code, type }) => type !== 'computed' || byPlace.get(code)?.some(({ does }) => does === 'formula'),
      )
      .map((item) => ({ ...item, ...shown(item.code), ...effectsOn(byPlace.get(item.code) ?? []) })),
  };
}

function effectsOn(entries: readonly Entry[]): Partial<Draft> {
  const skip = entries.flatMap((entry): Skip[] =>
    entry.does === 'skip' ? [{ when: entry.source, to: entry.to }] : [],
  );
  const checks = entries.flatMap((entry): Check[] =>
    entry.does === 'check' ? [{ holds: entry.source, message: entry.message }] : [],
  );
  const choices = entries.flatMap((entry) =>
    entry.does === 'showChoice' ? [[String(entry.value), entry.source]] : [],
  );
  const formula = entries.find(({ does }) => does === 'formula')?.source;
  return {
    ...(skip.length > 0 ? { skip } : {}),
    ...(checks.length > 0 ? { checks } : {}),
    ...(choices.length > 0 ? { showChoice: Object.fromEntries(choices) as Record<string, string> } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** What is said of a block stands at its first item, of an item that is gone at the one before. */
function withNotes(
  definition: Definition,
  notes: readonly { readonly at: string; readonly text: string }[],
): Definition {
  const own = new Map<string, string[]>();
  for (const { at, text } of notes) {
    const item =
      definition.items.find(({ code }) => code === at) ??
      definition.items.find(({ block }) => block === at) ??
      definition.items.at(-1);
    if (item && text) own.set(item.code, [...(own.get(item.code) ?? []), text]);
  }
  return {
    ...definition,
    items: definition.items.map((item) => {
      const said = [item.note, ...(own.get(item.code) ?? [])].filter(Boolean);
      return said.length > 0 ? { ...item, note: said.join('\n') } : item;
    }),
  };
}
