import { both, type Text } from '../../../../analysis/model/words.ts';
import { addCondition, type Conditions } from './conditions.ts';
import { composites, makeComposite } from './composite.ts';
import type { Conversion, Draft, OpenBlock } from './conversion.ts';
import { looks } from './questions.ts';
import type { FormRow } from './read-form.ts';
import { restoreBlock } from './rest.ts';

/** A group that is open. */
interface Group {
  readonly row: FormRow;
  readonly isTable: boolean;
  readonly composite: string | null;
}

/** Groups become blocks, those that are laid out as a table the rows of one; a block goes on where a group within it ends. */
export class Groups {
  readonly #c: Conversion;
  readonly #stack: Group[] = [];
  readonly #blocks: { readonly block: OpenBlock; readonly groups: readonly FormRow[] }[] = [];
  readonly #rows: { readonly draft: Draft; readonly group: FormRow }[] = [];
  /** The head of rows such as `list-nolabel` that stand below a row `label`. */
  #head: { readonly row: FormRow; readonly list: string; grid: string | null } | null = null;
  /** The rows of a group that are one item here. */
  composite: FormRow[] | null = null;

  constructor(conversion: Conversion) {
    this.#c = conversion;
  }

  /** Whether a row begins or ends a group, or speaks for a block. */
  takes(row: FormRow, type: string): boolean {
    if (/^end_(group|repeat|loop)$/.test(type)) {
      this.#end();
      return true;
    }
    if (type === 'note' && looks(row).has('fourlinks-block-text')) {
      this.open();
      this.#c.block!.text = this.#c.text(row.words['label']);
      return true;
    }
    if (!/^begin_(group|repeat|loop)$/.test(type)) return false;
    const look = looks(row);
    const composite = composites.find((word) => look.has(word)) ?? null;
    const isTable = look.has('table-list');
    this.#stack.push({ row, isTable, composite });
    if (composite) this.composite = [];
    else if (isTable) {
      const code = this.#c.assembly.codeFor(row.cells['name'] ?? '', 'G');
      this.#c.assembly.grids.push({ code, text: this.#label(row, code) });
      this.#c.grid = code;
    } else this.#c.block = null;
    this.#head = null;
    this.#c.kept(row, 'page');
    if (type !== 'begin_group')
      this.#c.approximated(row, '重复组在这里只问一次', 'what is repeated there is asked once here', 'page');
    return true;
  }

  #end(): void {
    const group = this.#stack.pop();
    if (!group) return;
    this.#head = null;
    if (group.composite) {
      const rows = this.composite ?? [];
      this.composite = null;
      this.open();
      const draft = makeComposite(group.composite, group.row, rows, this.#c);
      if (draft) this.made(draft);
    } else if (group.isTable) this.#c.grid = null;
    else this.#c.block = null;
  }

  /** A row that only heads those below it. */
  headTable(row: FormRow): void {
    this.#head = { row, list: row.cells['type'] ?? '', grid: null };
    this.#c.kept(row);
    this.#c.approximated(row, '作为下面各行的表头', 'it heads the table of the rows below it');
  }

  /** Whether a row stands in the table of a head. */
  tableRow(row: FormRow): void {
    if (this.#stack.at(-1)?.isTable) return;
    this.#c.grid = null;
    const head = this.#head;
    if (!head || !looks(row).has('list-nolabel') || row.cells['type'] !== head.list) return;
    if (head.grid === null) {
      head.grid = this.#c.assembly.codeFor(head.row.cells['name'] ?? '', 'G');
      this.#c.assembly.grids.push({ code: head.grid, text: this.#label(head.row, head.grid) });
    }
    this.#c.grid = head.grid;
  }

  /** The block in which the next item stands. */
  open(): void {
    if (this.#c.block) return;
    const groups = this.#stack
      .filter(({ isTable, composite }) => !isTable && !composite)
      .map(({ row }) => row);
    const own = groups.at(-1);
    const { form, assembly } = this.#c;
    const title = Object.fromEntries(
      form.languages.map((language) => [language, form.settings['form_title'] ?? '']),
    );
    const code = assembly.blockCode(own?.cells['name'] ?? 'Page');
    const block: OpenBlock = {
      code,
      title: own ? this.#label(own, code) : this.#c.text(title, code),
      randomise: false,
    };
    if (own) restoreBlock(block, own);
    this.#c.block = block;
    assembly.blocks.push(block);
    this.#blocks.push({ block, groups });
  }

  made(draft: Draft): void {
    for (const { row, isTable, composite } of this.#stack)
      if (isTable || composite) this.#rows.push({ draft, group: row });
  }

  /** Groups that nobody ended end with the form. */
  finish(): void {
    while (this.#stack.length > 0) {
      this.#c.ledger.approximated(
        `${this.#c.place(this.#stack.at(-1)!.row)} end`,
        'page',
        both('这一组没有结束行', 'the group has no row that ends it'),
      );
      this.#end();
    }
  }

  setConditions(conditions: Conditions): void {
    for (const { block, groups } of this.#blocks)
      for (const row of groups) this.#condition(block, row, conditions);
    for (const { draft, group } of this.#rows) this.#condition(draft, group, conditions);
  }

  #condition(owner: { showIf?: string }, row: FormRow, conditions: Conditions): void {
    const { relevant } = row.cells;
    if (relevant === undefined) return;
    conditions.tried(`${this.#c.place(row)} relevant`, relevant, () =>
      addCondition(owner, conditions.condition(conditions.parse(relevant))),
    );
  }

  #label(row: FormRow, fallback: string): Text {
    return this.#c.text(row.words['label'], row.cells['name'] ?? fallback);
  }
}
