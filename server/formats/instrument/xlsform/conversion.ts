import type { Block, Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import { Assembly } from '../assembly.ts';
import { type ChoiceCodes, codesAsValues } from '../choice-codes.ts';
import { codeFields } from '../coded-choices.ts';
import type { Foreign } from '../expression/syntax.ts';
import type { Term } from '../expression/term.ts';
import { Untranslatable } from '../expression/syntax.ts';
import { partsOf } from '../parts.ts';
import { plainText } from '../plain-text.ts';
import { type ElementKind, Ledger } from '../report.ts';
import type { Form, FormRow } from './read-form.ts';

/** An item or a block while it is made. */
export type Draft = { -readonly [field in keyof Item]: Item[field] } & Record<string, unknown>;
export type OpenBlock = { -readonly [field in keyof Block]: Block[field] };

/** What is at hand while rows become items. */
export class Conversion {
  readonly assembly: Assembly;
  readonly ledger = new Ledger();
  readonly form: Form;
  readonly terms = new Map<string, Term>();
  /** The item that asks for a name. */
  readonly items = new Map<string, string>();
  /** Calculations that give no number: they are said anew wherever they are named. */
  readonly calculations = new Map<string, Foreign>();
  readonly drafts: { readonly draft: Draft; readonly row: FormRow }[] = [];
  readonly places = new Map<string, string>();
  block: OpenBlock | null = null;
  grid: string | null = null;

  constructor(form: Form) {
    this.form = form;
    const { form_title: title = '', form_id: id = '' } = form.settings;
    const words = Object.fromEntries(form.languages.map((language) => [language, title || id]));
    this.assembly = new Assembly(id || 'form', words, form.languages);
  }

  text(text: Text | undefined, fallback?: string): Text {
    return this.assembly.text(
      Object.fromEntries(
        Object.entries(text ?? {}).map(([language, words]) => [language, plainWords(words)]),
      ),
      fallback,
    );
  }

  says(text: Text | undefined): boolean {
    return Object.values(text ?? {}).some((words) => plainWords(words) !== '');
  }

  place(row: FormRow): string {
    return row.cells['name'] ?? row.place;
  }

  item(
    row: FormRow,
    fields: { type: string } & Record<string, unknown>,
    name = row.cells['name'] ?? '',
  ): Draft {
    const code = this.assembly.codeFor(name, 'Q', partsOf(fields));
    const required = /^(yes|true|true\(\)|1)$/i.test((row.cells['required'] ?? '').trim());
    const silent = ['notice', 'computed', 'draw'].includes(fields.type);
    const draft: Draft = {
      text: this.text(row.words['label'], name || code),
      ...(this.says(row.words['hint']) ? { help: this.text(row.words['hint']) } : {}),
      ...(required || silent ? {} : { optional: true }),
      ...(code === name || name === '' ? {} : { source: name }),
      ...(this.grid === null ? {} : { grid: this.grid }),
      ...fields,
      code,
      block: this.block!.code,
    };
    this.drafts.push({ draft, row });
    this.assembly.items.push(draft);
    this.places.set(code, this.place(row));
    return draft;
  }

  /** What a name of the form stands for in conditions. */
  name(row: FormRow, term: Term, draft: Draft, name = row.cells['name'] ?? ''): void {
    if (!this.terms.has(name)) {
      this.terms.set(name, term);
      this.items.set(name, draft.code);
    }
  }

  find(name: string): Term {
    const term = this.terms.get(name);
    if (term) return term;
    throw new Untranslatable(`没有名为“${name}”的题目`, `there is no question "${name}"`);
  }

  /** The fields of a list of choices, and the values by code. */
  choices(rows: readonly FormRow[]): { fields: object; codes: ChoiceCodes; byCode: Map<string, number> } {
    const names = rows.map(({ cells }) => cells['name'] ?? '');
    const codes = codesAsValues(names);
    const byCode = new Map<string, number>();
    names.forEach((name, at) => {
      if (!byCode.has(name)) byCode.set(name, codes.values[at]!);
    });
    return {
      codes,
      byCode,
      fields: {
        choices: this.assembly.labels(
          rows.map(({ words, cells }) => this.text(words['label'], cells['name'])),
        ),
        ...codeFields(codes),
      },
    };
  }

  kept(row: FormRow, kind: ElementKind = 'question'): void {
    this.ledger.kept(this.place(row), kind);
  }

  approximated(row: FormRow, zh: string, en: string, kind: ElementKind = 'question'): void {
    this.ledger.approximated(this.place(row), kind, both(zh, en));
  }

  dropped(row: FormRow, zh: string, en: string, kind: ElementKind = 'question'): void {
    this.ledger.dropped(this.place(row), kind, both(zh, en));
  }

  finish(): Definition {
    return this.assembly.finish();
  }
}

/** Labels have HTML and a little Markdown in them. */
export function plainWords(words: string): string {
  return plainText(words)
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
}
