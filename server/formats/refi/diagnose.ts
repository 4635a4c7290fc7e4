import { codePoints } from '../../../analysis/text/code-points.ts';
import type { Verdict } from './judge-documents.ts';
import type { Container } from './open-container.ts';
import type { Code } from './project.ts';
import type { Reading } from './read-project.ts';
import { possibleRules } from './rule-samples.ts';
import { writeRule } from './rule-text.ts';

/** What the REFI doctor says of a file: nothing of it is a guess. */
export function diagnose({ root, files }: Container, { project, origin, verdicts, ledger, file }: Reading) {
  const { elements, attributes } = ledger.left(root);
  const selections = verdicts.reduce((sum, each) => sum + each.selections.length, 0);
  const carried = project.sources.reduce((sum, source) => sum + source.selections.length, 0);
  const [rule = null, ...others] = file.rules;
  return {
    kind: root.name === 'CodeBook' ? ('codebook' as const) : ('project' as const),
    name: project.name,
    origin,
    files,
    users: project.users.length,
    codes: countCodes(project.codes),
    notes: project.notes.length,
    selections: { found: selections, carried, left: selections - carried },
    /** How the file counts positions; null while more than one rule is possible and they disagree. */
    rule: others.length > 0 ? null : rule,
    evidence: file.evidence,
    sourcesThatDiffer: verdicts.flatMap(differing),
    /** What a person may choose from; empty where one rule is proved. */
    rules: possibleRules(
      verdicts.flatMap(({ element, outcome }) =>
        'missing' in outcome ? [] : [{ ...outcome, title: element.attributes.name ?? '' }],
      ),
      file,
    ),
    sources: verdicts.map(describe),
    notCarried: elements,
    attributesNotCarried: attributes,
    troubles: ledger.troubles,
  };
}
export type Diagnosis = ReturnType<typeof diagnose>;

function countCodes(codes: readonly Code[]): number {
  return codes.reduce((sum, code) => sum + 1 + countCodes(code.codes), 0);
}

/** A source whose own names prove another rule than that of the file. */
function differing({ element, outcome }: Verdict): { name: string; line: number; rule: string }[] {
  if ('missing' in outcome || !outcome.differs) return [];
  const [rule] = outcome.rules;
  return [{ name: element.attributes.name ?? '', line: element.line, rule: writeRule(rule!) }];
}

function describe({ element, selections, outcome }: Verdict) {
  const head = {
    element: element.name,
    name: element.attributes.name ?? '',
    line: element.line,
    selections: selections.length,
  };
  if ('missing' in outcome) return { ...head, carried: 0, text: null, missing: outcome.missing };
  const { source, rules, evidence, named, hits, spans, places } = outcome;
  return {
    ...head,
    carried: spans.filter((span) => typeof span !== 'string').length,
    text: {
      file: source.file,
      encoding: source.encoding,
      byteOrderMark: source.marked,
      lineEnds: lineEnds(source.stored),
      characters: places.text.length,
      astral: source.stored.length > codePoints(source.stored).length,
    },
    /** The rule in use; null while more than one is possible and they disagree. */
    rule: spans.includes('unproved') && rules.length !== 1 ? null : (rules[0] ?? null),
    possibleRules: rules.length,
    evidence,
    named,
    hits,
    hitRate: named === 0 ? null : hits / named,
  };
}

function lineEnds(stored: string): string {
  const found = [
    ['crlf', /\r\n/],
    ['cr', /\r(?!\n)/],
    ['lf', /(?<!\r)\n/],
  ] as const;
  const kinds = found.filter(([, pattern]) => pattern.test(stored)).map(([kind]) => kind);
  return kinds.join(' and ') || 'none';
}
