import type { Rule } from '../rule.ts';
import { absolute } from './absolute.ts';
import { backgroundFirst } from './background-first.ts';
import { choicesWithoutOther } from './choices-without-other.ts';
import { deadCondition } from './dead-condition.ts';
import { doubleBarrelled } from './double-barrelled.ts';
import { doubleNegation } from './double-negation.ts';
import { emptyPipe } from './empty-pipe.ts';
import { fewItems } from './few-items.ts';
import { hardWords } from './hard-words.ts';
import { leading } from './leading.ts';
import { longText } from './long-text.ts';
import { missingEscape } from './missing-escape.ts';
import { muchBackground } from './much-background.ts';
import { negated } from './negated.ts';
import { oneSidedBlock } from './one-sided-block.ts';
import { oneWayScale } from './one-way-scale.ts';
import { sensitiveEarly } from './sensitive-early.ts';
import { unaskedClaim } from './unasked-claim.ts';
import { unbalancedScale } from './unbalanced-scale.ts';
import { unlabelledScale } from './unlabelled-scale.ts';
import { unusedItem } from './unused-item.ts';
import { wrongBands } from './wrong-bands.ts';

/** Everything that is looked for. A further rule is a file beside these and a line here. */
export const rules: readonly Rule[] = [
  deadCondition,
  emptyPipe,
  doubleBarrelled,
  leading,
  doubleNegation,
  negated,
  absolute,
  longText,
  hardWords,
  missingEscape,
  wrongBands,
  choicesWithoutOther,
  unbalancedScale,
  unlabelledScale,
  fewItems,
  oneWayScale,
  backgroundFirst,
  sensitiveEarly,
  oneSidedBlock,
  unusedItem,
  unaskedClaim,
  muchBackground,
];

export const ruleOf = (code: string): Rule => rules.find((rule) => rule.code === code)!;
