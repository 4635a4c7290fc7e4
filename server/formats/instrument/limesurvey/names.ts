import type { Term } from '../expression/term.ts';
import { Untranslatable } from '../expression/syntax.ts';
import type { Question } from './survey.ts';

/** One answer of a question: the end of its name, what it stands for, the item that asks for it. */
interface Part {
  readonly question: Question;
  readonly end: string;
  readonly term: Term;
  readonly item: string;
  /** The labels of its choices by code. */
  readonly labels: ReadonlyMap<string, string>;
}

export interface Found {
  readonly terms: readonly Term[];
  readonly items: readonly string[];
  /** Whether an answer to a question that is passed over counts as nothing; elsewhere it makes the whole condition false. */
  readonly lenient: boolean;
}

const SAME = /\.(NAOK|value|valueNAOK|code|shown|nocomments)$/;

/** What the names in LimeSurvey's expressions stand for: codes of questions and answers, old numbers, `self` and `that`. */
export class Names {
  readonly #parts = new Map<string, Part>();
  readonly #questions = new Map<string, Part[]>();

  /** `ends` is empty for the answer of the question itself. */
  add(
    question: Question,
    end: string,
    term: Term,
    item: string,
    labels: ReadonlyMap<string, string> = new Map(),
  ): void {
    const part: Part = { question, end, term, item, labels };
    const put = (name: string) => {
      if (!this.#parts.has(name)) this.#parts.set(name, part);
    };
    const code = question.code;
    put(end === '' ? code : `${code}_${end}`);
    put(`${question.sgq}${end.replace(/_([01])$/, '#$1')}`);
    put(`${question.sgq}${end}`);
    for (const name of [code, question.sgq])
      this.#questions.set(name, [...(this.#questions.get(name) ?? []), part]);
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  find(written: string, self: Question | null): Found {
    let name = written.replace(/^INSERTANS:/, '');
    let lenient = false;
    let shown = false;
    for (let end = SAME.exec(name); end; end = SAME.exec(name)) {
      lenient ||= end[1]!.endsWith('NAOK');
      shown ||= end[1] === 'shown';
      name = name.slice(0, end.index);
    }
    const parts = this.#partsOf(name, self);
    if (parts.length === 0)
      throw new Untranslatable(`没有名为“${written}”的题目`, `there is no question "${written}"`);
    return {
      terms: parts.map((part) => (shown ? byLabel(part) : part.term)),
      items: parts.map(({ item }) => item),
      lenient,
    };
  }

  #partsOf(name: string, self: Question | null): readonly Part[] {
    const plain = this.#parts.get(name);
    if (plain) return [plain];
    const [first = '', ...rest] = name.split('.');
    if ((first === 'self' || first === 'this') && self)
      return ending(this.#questions.get(self.code)?.filter(({ question }) => question === self) ?? [], rest);
    if (first === 'that') return ending(this.#questions.get(rest[0] ?? '') ?? [], rest.slice(1));
    return rest.length === 0 ? (this.#questions.get(name) ?? []) : [];
  }
}

/** Of several answers those that a word after the name picks: `sq_01` what its end holds. */
function ending(parts: readonly Part[], picks: readonly string[]): readonly Part[] {
  return picks.reduce<readonly Part[]>((left, pick) => {
    if (pick.startsWith('sq_')) return left.filter(({ end }) => `_${end}`.includes(pick.slice(3)));
    throw new Untranslatable(`看不懂“.${pick}”`, `".${pick}" has no meaning here`);
  }, parts);
}

function byLabel({ term, labels }: Part): Term {
  if (term.kind !== 'choice') return term;
  return {
    ...term,
    codes: new Map([...term.codes].map(([code, value]) => [labels.get(code) ?? code, value])),
  };
}
