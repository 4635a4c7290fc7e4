import type { Text } from '../../../../analysis/model/words.ts';

/** A LimeSurvey survey, whichever of its files it comes from. Texts are as they stand there, with HTML. */

export interface Survey {
  readonly title: Text;
  readonly languages: readonly string[];
  readonly groups: readonly Group[];
  /** Welcome, end, e-mails and what else is said beside the questions. */
  readonly messages: readonly { readonly name: string; readonly text: Text }[];
  readonly settings: Readonly<Record<string, string>>;
  readonly quotas: readonly string[];
  readonly assessments: readonly string[];
  /** What belongs to no question: answers or conditions of questions that are gone. */
  readonly lost: readonly string[];
}

export interface Group {
  readonly name: Text;
  readonly description: Text;
  readonly relevance: string;
  /** Groups with the same word here are shuffled among each other. */
  readonly shuffle: string;
  readonly questions: readonly Question[];
}

export interface Question {
  /** Survey, group and number, as old conditions name it. */
  readonly sgq: string;
  readonly type: string;
  readonly code: string;
  readonly text: Text;
  readonly help: Text;
  readonly relevance: string;
  readonly mandatory: boolean;
  readonly other: boolean;
  /** A regular expression that the answer must match. */
  readonly pattern: string;
  readonly attributes: Attributes;
  readonly subquestions: readonly Subquestion[];
  readonly answers: readonly AnswerOption[];
  readonly conditions: readonly OldCondition[];
  /** How many default answers it has. */
  readonly defaults: number;
}

export interface Subquestion {
  readonly code: string;
  readonly text: Text;
  readonly relevance: string;
  /** 1 for the columns of a table, 0 for its rows. */
  readonly axis: number;
}

export interface AnswerOption {
  readonly code: string;
  readonly text: Text;
  /** 1 for the second scale of a table with two. */
  readonly axis: number;
}

export interface OldCondition {
  readonly scenario: string;
  readonly question: string;
  readonly field: string;
  readonly method: string;
  readonly value: string;
}

/** Attributes of a question: some are written in each language. */
export class Attributes {
  readonly #values = new Map<string, Map<string, string>>();

  set(name: string, value: string, language = ''): void {
    const own = this.#values.get(name) ?? new Map<string, string>();
    own.set(language, value);
    this.#values.set(name, own);
  }

  get(name: string): string {
    const own = this.#values.get(name);
    return own?.get('') || [...(own?.values() ?? [])].find((value) => value !== '') || '';
  }

  is(name: string): boolean {
    return /^(1|Y)$/i.test(this.get(name).trim());
  }

  number(name: string): number | undefined {
    const written = this.get(name).trim().replace(',', '.');
    return /^[+-]?\d+(\.\d+)?$/.test(written) ? Number(written) : undefined;
  }

  text(name: string, languages: readonly string[]): Text {
    const own = this.#values.get(name);
    return Object.fromEntries(
      languages.map((language) => [language, own?.get(language) || own?.get('') || '']),
    );
  }
}
