import type { Check } from '../../../../analysis/model/instrument/definition.ts';
import { both } from '../../../../analysis/model/words.ts';
import { sourceOf } from '../expression/translate.ts';
import type { Conversion, Draft } from './conversion.ts';
import { tried } from './tried.ts';
import type { Relevance } from './relevance.ts';
import type { Question } from './survey.ts';

const unfit = { zh: '这个回答不符合要求。', en: 'This answer does not fit.' };

/** What must hold of the answers: the question's own rule, and the bounds of sums. */
export function addChecks(
  question: Question,
  drafts: readonly Draft[],
  c: Conversion,
  relevance: Relevance,
): void {
  const last = drafts.at(-1);
  const { attributes } = question;
  const place = c.place(question);
  if (question.pattern.trim() !== '')
    c.ledger.dropped(
      `${place} preg`,
      'validation',
      both(
        `这里不按正则表达式检查文字：${question.pattern}`,
        `texts are not checked by regular expressions here: ${question.pattern}`,
      ),
    );
  if (!last) return;
  const rules = [
    ['em_validation_q', attributes.get('em_validation_q')],
    ['min_num_value', bound(attributes.get('min_num_value'), '>=')],
    ['max_num_value', bound(attributes.get('max_num_value'), '<=')],
    ...(last.type === 'sum'
      ? []
      : [['equals_num_value', bound(attributes.get('equals_num_value'), '==')] as const]),
  ] as const;
  for (const [name, source] of rules) if (source.trim() !== '') add(last, name, source);
  const each = attributes.get('em_validation_sq');
  if (each.trim() !== '')
    for (const draft of drafts) add(draft, 'em_validation_sq', each.replace(/\bthis\b/g, nameOf(draft)));

  function nameOf({ code, source }: Draft): string {
    return source ?? code;
  }

  function add(draft: Draft, name: string, source: string): void {
    tried(
      c,
      `${place} ${name}`,
      source,
      () => {
        const holds = sourceOf(relevance.condition(source, question));
        if (holds === 'true') return;
        const tip = attributes.text(`${name}_tip`, c.languages);
        const message = c.says(tip)
          ? c.text(tip)
          : Object.fromEntries(
              c.languages.map((language) => [
                language,
                language.toLowerCase().startsWith('zh') ? unfit.zh : unfit.en,
              ]),
            );
        const checks: readonly Check[] = [...(draft.checks ?? []), { holds, message }];
        draft.checks = checks;
      },
      'validation',
    );
  }
}

const bound = (value: string, operator: string) =>
  value.trim() === '' ? '' : `sum(self.NAOK) ${operator} ${value.replace(/^\{|\}$/g, '')}`;
