import type { Answers } from '../../../../../analysis/model/instrument/answers.ts';
import { askedOf, type Definition, type Item } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import { inOrder, type Path } from '../../../../../analysis/model/instrument/path.ts';
import { Walk } from '../../../../answer/walk.svelte.ts';

/** An item on or beside the path, and what decides that. */
export interface Step {
  readonly item: Item;
  readonly state: 'answered' | 'open' | 'told' | 'silent' | 'hidden' | 'skipped' | 'beyond';
  /** The value that was drawn or computed. */
  readonly value: string;
  /** The condition that hides it. */
  readonly condition: string;
}

/** Where answers lead; null while something in the questionnaire cannot be computed yet. */
export function stepsOf(definition: Definition, answers: Answers, seed: number): Step[] | null {
  try {
    const { path } = new Walk(askedOf(definition), seed, answers);
    return inOrder(definition).flatMap(([block, items]) =>
      items.map((item) => stepOf(item, block.showIf, path)),
    );
  } catch {
    return null;
  }
}

function stepOf(item: Item, blockCondition: string | undefined, path: Path): Step {
  const { presence } = kindOf(item);
  const step = (state: Step['state'], condition = '', value = ''): Step => ({ item, state, condition, value });
  if (path.shown.has(item.code)) {
    const answer = path.answers[item.code];
    if (presence === 'silent') return step('silent', '', typeof answer === 'number' ? String(answer) : '');
    if (presence === 'told') return step('told');
    return step(answer === undefined ? 'open' : 'answered');
  }
  if (path.beyond.has(item.code)) return step('beyond');
  const condition = [blockCondition, item.showIf].find((each) => each && !path.holds(each));
  return condition ? step('hidden', condition) : step('skipped');
}
