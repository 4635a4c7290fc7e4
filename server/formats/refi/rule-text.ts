import { keeps, everyRule, type Rule, type RuleChoice } from './rules.ts';

const values = {
  crlf: { '1': 1, '2': 2 },
  lf: { '1': 1, '2': 2 },
  bom: { '0': 0, '1': 1 },
  unit: { 'code-points': 'code points', 'utf-16': 'utf-16' },
  end: { exclusive: 'exclusive', inclusive: 'inclusive' },
} as const;
type Key = keyof typeof values;

/** How a rule is written in a command or a request: `crlf=2,lf=1,bom=0,unit=utf-16,end=exclusive`. */
export function writeRule(rule: Rule): string {
  return (Object.keys(values) as Key[])
    .map((key) => `${key}=${String(rule[key]).replace(' ', '-')}`)
    .join(',');
}

/** What a person chose, all or some of the parts in any order; null for what no rule says. */
export function ruleFrom(text: string): RuleChoice | null {
  const parts = text.split(',').map((part) => part.trim().split('='));
  const chosen = parts.map(([key = '', value = '']) => {
    const known: Readonly<Record<string, Rule[Key]>> = Object.hasOwn(values, key) ? values[key as Key] : {};
    return [key, Object.hasOwn(known, value) ? known[value] : null] as const;
  });
  if (chosen.some(([, value]) => value === null)) return null;
  const choice = Object.fromEntries(chosen) as RuleChoice;
  return everyRule.some((rule) => keeps(rule, choice)) ? choice : null;
}
