import { partName } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { both, mapText, type Text } from '../../../../analysis/model/words.ts';
import { Assembly } from '../assembly.ts';
import { type CodedChoice, codedList, type CodedList } from '../coded-choices.ts';
import { cannotSay, Logic } from '../logic.ts';
import { plainText } from '../plain-text.ts';
import { Ledger } from '../report.ts';
import { parseSurveyJs, UnreadableExpression } from '../surveyjs/expression.ts';
import { always, Unsayable } from '../surveyjs/say.ts';
import type { Scope, Subject } from '../surveyjs/subject.ts';
import { conditionFor, numberFor } from '../surveyjs/translate.ts';
import type { DictionaryField } from './dictionary.ts';
import { surveyWords } from './logic-text.ts';

export type Draft = Item & Readonly<Record<string, unknown>>;

const HAN = /\p{Script=Han}/u;

/** A definition while it is made of a data dictionary, which has one language. */
export class Builder {
  readonly assembly: Assembly;
  readonly language: string;
  readonly ledger = new Ledger();
  readonly logic = new Logic(this.ledger);
  readonly subjects = new Map<string, Subject>();
  /** The codes of items by the names of fields. */
  readonly codes = new Map<string, string>();
  readonly unlimited = new Set<string>();
  readonly #waiting: (() => void)[] = [];

  constructor(name: string, fields: readonly DictionaryField[]) {
    this.language = HAN.test(fields.map(({ label }) => label).join('')) ? 'zh-CN' : 'en';
    this.assembly = new Assembly(name, { [this.language]: name }, [this.language]);
  }

  text(words: string): Text {
    return { [this.language]: plainText(words) };
  }

  add(item: Draft): void {
    this.assembly.items.push(item);
  }

  /** Two words of this program where the file has none. */
  pick(zh: string, en: string): Text {
    return { [this.language]: this.language.startsWith('zh') ? zh : en };
  }

  list(choices: readonly CodedChoice[]): CodedList {
    return codedList(this.assembly, choices);
  }

  means(field: string, subject: Subject): void {
    this.subjects.set(field.toLowerCase(), subject);
  }

  #scope: Scope = (name) => {
    const [, field, code] = /^(\w+)\((-?\w+)\)$/.exec(name) ?? [];
    const subject = this.subjects.get((field ?? name).toLowerCase());
    if (code === undefined) return subject ?? null;
    const part =
      subject?.kind === 'several' ? subject.parts.find((each) => String(each.code) === code) : undefined;
    // What is not ticked is 0, whether anything was ticked or not.
    return part ? { kind: 'number', column: `if(isMissing(${part.column}), 0, ${part.column})` } : null;
  };

  branching(at: string, { name, branching }: DictionaryField): void {
    const origin = { place: `${name}.branching`, kind: 'condition', written: branching } as const;
    this.#later(
      () => {
        const source = conditionFor(parseSurveyJs(surveyWords(branching)), this.#scope, true, 'missing');
        if (source === always) this.ledger.kept(origin.place, origin.kind);
        else this.logic.add(at, { does: 'showIf' }, source, origin);
      },
      at,
      origin,
    );
  }

  calculation(at: string, { name, choices }: DictionaryField): void {
    const origin = { place: `${name}.calculation`, kind: 'calculation', written: choices } as const;
    this.#later(
      () => {
        const source = numberFor(parseSurveyJs(surveyWords(choices)), this.#scope, 'missing');
        this.logic.add(at, { does: 'formula' }, source, origin);
      },
      at,
      origin,
    );
  }

  #later(task: () => void, at: string, origin: Parameters<Logic['drop']>[1]): void {
    this.#waiting.push(() => {
      try {
        task();
      } catch (error) {
        if (!(error instanceof Unsayable || error instanceof UnreadableExpression)) throw error;
        this.logic.drop(at, origin, cannotSay(origin.written.slice(0, 300)));
      }
    });
  }

  finishWaiting(): void {
    for (const task of this.#waiting) task();
  }

  /** Answers that a label repeats. */
  piped(text: Text): Text {
    return mapText(text, (words) =>
      words.replace(/(?:\[[\w-]+\])?\[([a-z]\w*)(?:\(\w+\))?(?::\w+)?\]/gi, (written, name: string) => {
        const code = this.codes.get(name.toLowerCase());
        return code ? `{${code}}` : written;
      }),
    );
  }

  parts(code: string, { values }: CodedList, choices: readonly CodedChoice[]) {
    return choices.map((choice, at) => ({
      code: choice.code,
      value: values[at]!,
      column: partName({ code }, values[at]!),
    }));
  }

  identifying(name: string): void {
    this.ledger.approximated(
      `${name}.identifier`,
      'setting',
      both(
        '它在原文件中标明可识别个人：匿名问卷里请考虑删去',
        'the file marks it as identifying: consider leaving it out of an anonymous questionnaire',
      ),
    );
  }
}
