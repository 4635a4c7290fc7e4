import type { Item, Skip } from '../../../../analysis/model/instrument/definition.ts';
import { partName } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { Bilingual } from '../../../../analysis/model/words.ts';
import type { Ledger } from '../report.ts';
import { choicesOf, type ReadChoice } from './choice-texts.ts';
import { type Jump, jumpIn } from './jumps.ts';
import type { Question } from './outline.ts';
import { reasons } from './wordings.ts';

/** A question and the items made of it, in order. */
export interface Made {
  readonly question: Question;
  readonly place: string;
  readonly items: Item[];
}

/** Turns the notes of a paper form into skips and conditions; what stays unclear is told and kept as a note. */
export function applyJumps(made: readonly Made[], ledger: Ledger): void {
  made.forEach((each, at) => {
    askOnly(each, made.slice(0, at), ledger);
    const atChoices = choicesOf(each.question).flatMap((choice) => {
      const found = jumpIn(choice.text);
      return found ? [{ jump: found.jump, only: choice, text: choice.text, line: choice.line }] : [];
    });
    const below = each.question.jumps.map((line) => ({ ...line, only: null }));
    for (const { jump, only, text, line } of [...atChoices, ...below]) {
      const place = `${each.place} · ${text.slice(0, 40)}${line === each.question.line ? '' : ` (L${line})`}`;
      const skip = skipOf(each, jump, only, made.slice(at + 1), made.slice(0, at + 1));
      if ('when' in skip) {
        change(each, (item) => ({ ...item, skip: [...(item.skip ?? []), skip] }));
        ledger.kept(place, 'condition');
      } else {
        keepNote(each, text);
        ledger.approximated(place, 'condition', skip);
      }
    }
  });
}

function skipOf(
  each: Made,
  jump: Jump,
  only: ReadChoice | null,
  later: readonly Made[],
  before: readonly Made[],
): Skip | Bilingual {
  const target = jump.to === 'end' ? 'end' : named(later, jump.to)?.items[0]?.code;
  if (target === undefined) return named(before, jump.to) ? reasons.jumpBack : reasons.jumpUnclear;
  const choices = only ? [only] : chosen(each.question, jump.choices);
  const when = conditionOf(each, choices);
  return when === null ? reasons.jumpUnclear : { when, to: target };
}

function askOnly(each: Made, before: readonly Made[], ledger: Ledger): void {
  const { asked } = each.question;
  if (!asked) return;
  const from = named(before, asked.question);
  const when = from ? conditionOf(from, chosen(from.question, asked.choices)) : null;
  const place = `${each.place} · ${asked.question} ${asked.choices.join(', ')}`;
  if (when === null) {
    keepNote(each, `${asked.question}: ${asked.choices.join(', ')}`);
    ledger.approximated(place, 'condition', reasons.askedUnclear);
    return;
  }
  for (const [at, item] of each.items.entries()) each.items[at] = { ...item, showIf: when };
  ledger.kept(place, 'condition');
}

/** A question by the number that the file calls it: its own second number goes before the first. */
function named(made: readonly Made[], label: string): Made | undefined {
  const same = (own: string) => own !== '' && own.replace(/^Q/i, '') === label.replace(/^Q/i, '');
  return (
    made.find(({ question }) => same(question.alias)) ?? made.find(({ question }) => same(question.label))
  );
}

/** The choices that a note names: by letter, by number or by their words. */
function chosen(question: Question, names: readonly string[]): ReadChoice[] {
  const choices = choicesOf(question);
  return names.flatMap((name) => {
    const letter = /^[A-H]$/.test(name) ? choices[name.charCodeAt(0) - 65] : undefined;
    const number = /^\d+$/.test(name)
      ? (choices.find(({ label }) => label === name) ?? choices[Number(name) - 1])
      : undefined;
    const words = name.toLowerCase();
    const said =
      choices.find(({ text }) => text.toLowerCase() === words) ??
      choices.find(({ text }) => text.toLowerCase().startsWith(words));
    return letter ?? number ?? said ?? [];
  });
}

function conditionOf({ items }: Made, choices: readonly ReadChoice[]): string | null {
  const [item] = items;
  if (!item || items.length > 1 || choices.length === 0) return null;
  const values = choices.map(({ value }) => value);
  if (item.type === 'multiple') return values.map((value) => `${partName(item, value)} = 1`).join(' or ');
  if (!['single', 'dropdown', 'scale'].includes(item.type)) return null;
  return values.length === 1 ? `${item.code} = ${values[0]}` : `${item.code} in (${values.join(', ')})`;
}

function change({ items }: Made, changed: (item: Item) => Item): void {
  items[0] = changed(items[0]!);
}

function keepNote(each: Made, text: string): void {
  if (each.items.length > 0)
    change(each, (item) => ({ ...item, note: item.note ? `${item.note}\n${text}` : text }));
}
