/** Names between brackets, with the code of a checkbox perhaps; an event may stand before them. */
const NAME = /(?:\[[\w-]+\]\s*)?\[([a-z]\w*)(?:\((-?\w+)\))?(?::\w+)?\]/gi;
const CHECKED = /(?:\[[\w-]+\]\s*)?\[([a-z]\w*)\((-?\w+)\)\]\s*(=|<>|!=)\s*(['"]?)([01])\4/gi;
const QUOTED = /('[^']*'|"[^"]*")/;

/**
 * Branching logic in the words of SurveyJS, which the reader of expressions knows.
 *
 * @example
 * surveyWords("[a] = '1' and [b(2)] <> '1'") // => "{a} = '1' and {b} notcontains '2'"
 */
export function surveyWords(logic: string): string {
  const checked = logic.replace(
    CHECKED,
    (_, name: string, code: string, sign: string, __, mark: string) =>
      `{${name}} ${(mark === '1') === (sign === '=') ? 'contains' : 'notcontains'} '${code}'`,
  );
  return checked
    .split(QUOTED)
    .map((part, at) => (at % 2 === 1 ? part : unquoted(part)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function unquoted(part: string): string {
  return part
    .replace(/\/\/[^\n]*/g, ' ')
    .replace(NAME, (_, name: string, code?: string) =>
      code === undefined ? `{${name}}` : `{${name}(${code})}`,
    )
    .replace(/\b(?:isblankormissingcode|isblanknotmissingcode)\s*\(\s*(\{[^}]*\})\s*\)/gi, '($1 empty)')
    .replace(/\bnot\s*\(/gi, '!(')
    .replace(/\bif\s*\(/gi, 'iif(');
}
