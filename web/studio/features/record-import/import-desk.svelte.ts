import { addUp, cellsOff } from '../../../../analysis/intake/add-up.ts';
import { guessMapping, guessSheet } from '../../../../analysis/intake/guess-mapping.ts';
import { suggestLineage } from '../../../../analysis/intake/lineage.ts';
import type { ColumnMapping, Mapping, SheetMapping } from '../../../../analysis/intake/mapping.ts';
import { listingsOf } from '../../../../analysis/intake/note.ts';
import { keyBytes, keyFile, readKeyFile, SameCode } from '../../../../analysis/intake/pseudonym.ts';
import { questionsOf } from '../../../../analysis/intake/questions.ts';
import type { Sheet } from '../../../../analysis/intake/sheet.ts';
import { toLong } from '../../../../analysis/intake/to-long.ts';
import { namesIn, type Upload, uploadsOf } from '../../../../analysis/intake/upload.ts';
import type { RecordTable } from '../../../../analysis/model/records/record-tables.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { recordAddresses } from '../../../../server/contract/record.ts';
import { m } from '../../../messages/compiled/messages.js';
import { call, sentence } from '../../../ui/api.ts';
import { download } from '../../../ui/download.ts';
import { locale } from '../../../ui/locale.svelte.ts';

const none: Mapping = { sheets: [], year: null, fullMark: null, lineage: [], reasons: {} };

/** One file in the making: read, understood, asked about and freed of names here; only what is left is sent. */
export class RecordImportDesk {
  sheets = $state.raw<readonly Sheet[]>();
  mapping = $state.raw<Mapping>(none);
  /** The encoding of a text file, where it could be another. */
  unsureEncoding = $state<string | null>(null);
  refusal = $state<string>();
  busy = $state<'reading' | 'sending'>();
  /** How many of the tables have been sent. */
  sent = $state(0);
  /** Rows that came in. */
  done = $state<number>();
  title = $state('');
  scheme = $state<number | null>(null);
  key = $state.raw<Uint8Array<ArrayBuffer>>();
  readonly #study: StudyId;
  #file: File | undefined;

  constructor(study: StudyId) {
    this.#study = study;
  }

  readonly long = $derived(toLong(this.sheets ?? [], this.mapping));
  readonly questions = $derived(questionsOf(this.sheets ?? [], this.mapping));
  readonly open = $derived(this.questions.filter(({ answered }) => !answered).length);
  readonly names = $derived(namesIn(this.long).length);
  readonly sums = $derived(addUp(this.long.rows));
  readonly cellsOff = $derived(cellsOff(this.long.rows));
  readonly listed = $derived(listingsOf(this.long.notes));
  readonly ready = $derived(this.open === 0 && this.long.rows.length > 0 && (this.names === 0 || !!this.key));

  async take(file: File, encoding?: string): Promise<void> {
    this.clear();
    this.#file = file;
    this.busy = 'reading';
    try {
      const { trySheets } = await import('../../../../server/formats/spreadsheet/try-sheets.ts');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = await trySheets(bytes, file.name, { language: locale.current, encoding });
      if ('refused' in found) this.refusal = found.refused;
      else {
        this.sheets = found.sheets;
        this.unsureEncoding = found.unsureEncoding;
        this.mapping = guessMapping(found.sheets);
      }
    } finally {
      this.busy = undefined;
    }
  }

  /** Reads the same file in another encoding. */
  async readAs(encoding: string): Promise<void> {
    if (this.#file) await this.take(this.#file, encoding);
  }

  clear(): void {
    this.sheets = undefined;
    this.mapping = none;
    this.unsureEncoding = null;
    this.refusal = undefined;
    this.done = undefined;
    this.sent = 0;
  }

  change(change: Partial<Mapping>): void {
    this.mapping = { ...this.mapping, ...change };
  }

  changeSheet(at: number, change: Partial<SheetMapping>): void {
    this.change({
      sheets: this.mapping.sheets.map((sheet, each) => (each === at ? { ...sheet, ...change } : sheet)),
    });
    this.#askFates();
  }

  changeColumn(at: number, column: number, change: Partial<ColumnMapping>): void {
    const columns = this.mapping.sheets[at]!.columns.map((own, c) =>
      c === column ? { ...own, ...change } : own,
    );
    this.changeSheet(at, { columns });
  }

  /** Guesses a sheet anew where a person says what table it is, or where its header stands. */
  guess(at: number, wish: { readonly table?: RecordTable; readonly headerRows?: readonly number[] }): void {
    const { table, headerRows } = this.mapping.sheets[at]!;
    this.changeSheet(at, guessSheet(this.sheets![at]!, this.mapping.year, { table, headerRows, ...wish }));
  }

  /** Units may turn out to have been renamed once it is known where they stand; what was said of one stays. */
  #askFates(): void {
    const said = this.mapping.lineage;
    const found = suggestLineage(toLong(this.sheets ?? [], { ...this.mapping, lineage: [] }));
    this.change({
      lineage: found.map((each) => said.find(({ from, to }) => from === each.from && to === each.to) ?? each),
    });
  }

  makeKey(): void {
    this.key = crypto.getRandomValues(new Uint8Array(keyBytes));
    download('fourlinks-pseudonym.key', keyFile(this.key), 'text/plain');
  }

  async loadKey(file: File): Promise<void> {
    const key = readKeyFile(await file.text());
    this.refusal = key ? undefined : m.records_import_key_bad();
    if (key) this.key = key;
  }

  /** What will be sent: nothing else leaves this page. */
  uploads(): Promise<Upload[]> {
    // Without names there is nothing that a key would change.
    return uploadsOf(this.long, this.mapping, this.key ?? new Uint8Array(keyBytes));
  }

  async send(): Promise<void> {
    this.busy = 'sending';
    this.refusal = undefined;
    try {
      const uploads = (await this.uploads()).slice(this.sent);
      for (const upload of uploads) {
        const body = {
          ...upload,
          columns: copyOf(upload.columns),
          listed: [...upload.listed],
          scheme: this.scheme,
          title: this.title,
        };
        await call(recordAddresses.add, { params: { study: this.#study }, body });
        this.sent += 1;
      }
      this.done = this.long.rows.length;
    } catch (error) {
      this.refusal = error instanceof SameCode ? m.records_import_key_same() : sentence(error);
    } finally {
      this.busy = undefined;
    }
  }
}

const copyOf = (columns: Upload['columns']) =>
  Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, [...cells]]));
