import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { mapText, type Text } from '../../../../analysis/model/words.ts';
import { Assembly } from '../assembly.ts';
import { type Fields, fieldsOf, wordsOf } from '../json-file.ts';
import { Logic } from '../logic.ts';
import { Ledger } from '../report.ts';
import type { Embedded, Subject, Subjects } from './subject.ts';
import type { Wording } from './wording.ts';

export type Draft = Item & Readonly<Record<string, unknown>>;

/** A definition while it is made of a survey of Qualtrics. */
export class Builder {
  readonly assembly: Assembly;
  readonly wording: Wording;
  readonly ledger = new Ledger();
  readonly logic = new Logic(this.ledger);
  readonly subjects: Subjects = new Map();
  readonly embedded: Embedded = new Map();
  /** The first item of each question. */
  readonly firstOf = new Map<string, string>();
  readonly unlimited = new Set<string>();
  /** The questions of the file by id. */
  readonly questions: ReadonlyMap<string, Fields>;
  readonly #waiting: (() => void)[] = [];
  readonly #blocks = new Assembly('', {}, []);
  readonly #grids = new Assembly('', {}, []);

  constructor(code: string, title: Text, wording: Wording, questions: ReadonlyMap<string, Fields>) {
    this.assembly = new Assembly(code, title, wording.languages);
    this.wording = wording;
    this.questions = questions;
  }

  blockCode(wanted: string): string {
    return this.#blocks.codeFor(wanted, 'B');
  }

  grid(wanted: string, text: Text): string {
    const code = this.#grids.codeFor(wanted, 'G');
    this.assembly.grids.push({ code, text: this.assembly.text(text) });
    return code;
  }

  add(item: Draft): void {
    this.assembly.items.push(item);
  }

  means(id: string, subject: Subject, row = ''): void {
    this.subjects.set(id, new Map([...(this.subjects.get(id) ?? []), [row, subject]]));
  }

  wait(task: () => void): void {
    this.#waiting.push(task);
  }

  finishWaiting(): void {
    // A task may wait for another.
    for (let at = 0; at < this.#waiting.length; at++) this.#waiting[at]!();
  }

  /** Answers that a text repeats. */
  piped(text: Text): Text {
    return mapText(text, (words) =>
      words.replace(
        /\$\{q:\/\/([^/}]+)\/(ChoiceGroup\/SelectedChoices|ChoiceTextEntryValue|ChoiceNumericEntryValue)[^}]*\}/g,
        (written, id: string) => {
          const code = this.firstOf.get(id);
          return code && this.subjects.get(id)?.has('') ? `{${code}}` : written;
        },
      ),
    );
  }
}

/** One question while it becomes items. */
export interface Making {
  readonly builder: Builder;
  readonly question: Fields;
  readonly id: string;
  readonly tag: string;
  readonly block: string;
  /** Its own text in all languages. */
  readonly text: Text;
}

export const validationOf = (question: Fields): Fields =>
  fieldsOf(fieldsOf(question['Validation'])['Settings']);

/** What every item says, whatever its kind. */
export function common(
  { builder, question, block, tag, text }: Making,
  code: string,
  own: Text = text,
  source = tag,
): Omit<Item, 'type'> {
  const required = ['ON', 'on', true].includes(validationOf(question)['ForceResponse'] as string);
  return {
    code,
    block,
    text: builder.assembly.text(own, wordsOf(question['QuestionDescription']) || tag),
    ...(required ? {} : { optional: true }),
    ...(source === code ? {} : { source }),
  };
}
