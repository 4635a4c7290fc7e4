import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { mapText, type Text } from '../../../../analysis/model/words.ts';
import { Assembly } from '../assembly.ts';
import type { Fields } from '../json-file.ts';
import { Logic } from '../logic.ts';
import { Ledger } from '../report.ts';
import type { Subject } from './subject.ts';
import type { Wording } from './wording.ts';

/** An item with the fields of its kind. */
export type Draft = Item & Readonly<Record<string, unknown>>;

/** One entry of a list of choices, rows or columns. */
export interface Entry {
  readonly code: string | number | boolean;
  readonly label: Text;
  readonly fields: Fields;
  readonly role?: 'other' | 'alone';
}

/** A condition that a question has from where it stands. */
export interface Inherited {
  readonly written: string;
  readonly place: string;
}

/** Where a question stands: in which block, in which panels, under which conditions. */
export interface Setting {
  readonly block: string;
  readonly conditions: readonly Inherited[];
  /** The name of a repeated panel or row and of the number in it, and what names within it mean. */
  readonly within?: { readonly prefix: string; readonly title: Text; readonly names: Map<string, Subject> };
}

/** A definition while it is made of a survey. */
export class Builder {
  readonly assembly: Assembly;
  readonly ledger = new Ledger();
  readonly logic = new Logic(this.ledger);
  readonly subjects = new Map<string, Subject>();
  /** The codes of items by the names that texts call them. */
  readonly codes = new Map<string, string>();
  /** The choices of questions by name, for those that take them over. */
  readonly lists = new Map<string, readonly Entry[]>();
  /** Items whose answers the file leaves without a limit. */
  readonly unlimited = new Set<string>();
  readonly formulas: {
    readonly code: string;
    readonly place: string;
    readonly written: string;
    readonly setting: Setting;
  }[] = [];
  /** The codes of blocks by the names of pages. */
  readonly pages = new Map<string, string>();
  /** What the survey does with answers to what is no longer shown. */
  hiddenValues = '';
  /** Hidden questions that something shows. */
  readonly awakened = new Set<string>();
  readonly #places = new Map<string, number>();
  readonly #reserved = new Map<string, string>();
  /** What waits until every question is known. */
  readonly #waiting: (() => void)[] = [];
  readonly #wording: Wording;
  /** Blocks and tables are named apart from items. */
  readonly #blocks = new Assembly('', {}, []);
  readonly #tables = new Assembly('', {}, []);
  readonly parts: ReadonlySet<string>;

  constructor(wording: Wording, code: string, title: Text, parts: ReadonlySet<string>) {
    this.#wording = wording;
    this.assembly = new Assembly(code, title, wording.languages);
    this.parts = parts;
  }

  words(value: unknown): Text {
    return this.#wording.words(value);
  }

  /** A text in every language, perhaps with another in its place where nothing is said. */
  text(value: unknown, instead: unknown = ''): Text {
    const own = this.words(value);
    return this.assembly.text(Object.values(own).some((words) => words) ? own : this.words(instead));
  }

  /** The fields `help` of a description, or none. */
  help(value: unknown): { help?: Text } {
    const own = this.words(value);
    return Object.values(own).some((words) => words) ? { help: this.assembly.text(own) } : {};
  }

  add(item: Draft): void {
    this.assembly.items.push(item);
  }

  /** What a name in expressions, and in texts, stands for. */
  means(name: string, subject: Subject, setting: Setting, code?: string): void {
    const { within } = setting;
    within?.names.set(name.toLowerCase(), subject);
    this.subjects.set((within ? `${within.prefix}.${name}` : name).toLowerCase(), subject);
    if (code && !within) this.codes.set(name.toLowerCase(), code);
  }

  /** The code that was set aside for a question, or a new one where two have one name. */
  claim(name: string, setting: Setting): string {
    const { within } = setting;
    if (within) return this.assembly.codeFor(`${within.prefix}_${name}`);
    const reserved = this.#reserved.get(name);
    this.#reserved.delete(name);
    return reserved ?? this.assembly.codeFor(name);
  }

  /** Questions keep their names as codes wherever they can. */
  reserve(name: string): void {
    if (this.#reserved.has(name) || this.codes.has(name.toLowerCase())) return;
    const code = this.assembly.codeFor(name);
    this.#reserved.set(name, code);
    this.codes.set(name.toLowerCase(), code);
  }

  /** Where a question stands; a second one of the same name is told apart. */
  placeFor(name: string): string {
    const times = (this.#places.get(name) ?? 0) + 1;
    this.#places.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  }

  /** A code for a block that no other has. */
  blockCode(wanted: string): string {
    return this.#blocks.codeFor(wanted, 'B');
  }

  /** A code for a table that no other has. */
  gridCode(wanted: string): string {
    return this.#tables.codeFor(wanted);
  }

  dropEmptyGrids(): void {
    const { grids, items } = this.assembly;
    const used = new Set(items.map(({ grid }) => grid));
    grids.splice(0, grids.length, ...grids.filter(({ code }) => used.has(code)));
  }

  wait(task: () => void): void {
    this.#waiting.push(task);
  }

  finishWaiting(): void {
    for (const task of this.#waiting) task();
  }

  /** Names of questions in texts become codes of items. */
  piped(text: Text): Text {
    return mapText(text, (words) =>
      words.replace(/\{([^{}]{1,200})\}/g, (written, name: string) => {
        const code = this.codes.get(name.trim().toLowerCase());
        return code ? `{${code}}` : written;
      }),
    );
  }
}

export const named = (fields: Fields, name: string): boolean =>
  fields[name] === true || fields[name] === 'true';
