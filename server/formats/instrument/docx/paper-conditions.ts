import { choicesOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { optionsOf } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { Paper } from './paper.ts';

export type Numbers = ReadonlyMap<string, number>;

const EQUAL = /^\s*([A-Za-z][A-Za-z0-9_]*)\s*=\s*(-?\d+)\s*$/;
const AMONG = /^\s*([A-Za-z][A-Za-z0-9_]*)\s+in\s*\(\s*(-?\d+(?:\s*,\s*-?\d+)*)\s*\)\s*$/;

/** A condition on one answer to one question, which can be said in words. */
interface Simple {
  readonly item: Item;
  readonly values: readonly number[];
}

/** `S1 = 2`, `S1 in (1, 2)`, `M1_2 = 1`; null for anything else. */
export function simpleCondition(
  expression: string,
  { definition }: Pick<Paper, 'definition'>,
): Simple | null {
  const [, name = '', said = ''] = EQUAL.exec(expression) ?? AMONG.exec(expression) ?? [];
  const values = said.split(',').map(Number);
  const item = definition.items.find(({ code }) => code === name);
  if (item && item.type !== 'multiple') return { item, values };
  const part = /^(.+)_(n?\d+)$/.exec(name);
  const whole = part && definition.items.find(({ code, type }) => code === part[1] && type === 'multiple');
  return whole && said === '1' ? { item: whole, values: [Number(part[2]!.replace('n', '-'))] } : null;
}

/** Who is asked, in words where they are simple. */
export function conditionWords(expression: string, paper: Paper): string {
  const { chinese, numbers, say } = paper;
  const either = expression.split(/ or /);
  if (either.length > 1 && either.every((part) => simpleCondition(part, paper)))
    return either.map((part) => conditionWords(part, paper)).join(chinese ? '或' : ' or ');
  const simple = simpleCondition(expression, paper);
  const number = simple && numbers.get(simple.item.code);
  const labels = simple && simple.values.map((value) => labelOf(simple.item, value, paper));
  if (number && labels?.every((label) => label !== null)) {
    const named = labels.map((label) => say(label)).join(chinese ? '”或“' : '" or "');
    return chinese
      ? `（第 ${number} 题选“${named}”的回答）`
      : `(If you answered "${named}" to question ${number})`;
  }
  const spoken = expression.replace(/[A-Za-z][A-Za-z0-9_]*/g, (code) => {
    const at = numbers.get(code);
    return at === undefined ? code : chinese ? `第 ${at} 题` : `question ${at}`;
  });
  return chinese ? `（条件：${spoken}）` : `(Condition: ${spoken})`;
}

function labelOf(item: Item, value: number, { definition }: Paper) {
  const choice = choicesOf(definition, item).find(({ answer }) => answer === value);
  if (choice) return choice.label;
  if (!('choices' in item)) return null;
  return (
    optionsOf(item as Item & { choices: Record<string, string[]> }).find((option) => option.value === value)
      ?.label ?? null
  );
}

/** Where a choice leads: " → question 5". */
export function jumpOf(item: Item, value: number, paper: Paper): string {
  const skip = item.skip?.find(({ when }) => {
    const simple = simpleCondition(when, paper);
    return simple?.item.code === item.code && simple.values.includes(value);
  });
  return skip ? ` → ${targetWords(skip.to, paper)}` : '';
}

/** Skips that no choice shows, each as a note. */
export function otherJumps(item: Item, paper: Paper): string[] {
  return (item.skip ?? [])
    .filter(
      ({ when }) =>
        simpleCondition(when, paper)?.item.code !== item.code || !('choices' in item || 'options' in item),
    )
    .map(({ when, to }) => `${conditionWords(when, paper)} → ${targetWords(to, paper)}`);
}

function targetWords(to: string, { definition, numbers, chinese }: Paper): string {
  if (to === 'end') return chinese ? '问卷结束' : 'end of the questionnaire';
  const first = definition.items.find(
    ({ code, block }) => (code === to || block === to) && numbers.has(code),
  );
  const number = first && numbers.get(first.code);
  if (number === undefined) return to;
  return chinese ? `第 ${number} 题` : `question ${number}`;
}
