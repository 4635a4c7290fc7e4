/** A variable as the file describes it; its texts are in an encoding that may not be known yet. */
export interface DtaRecord {
  readonly name: Buffer;
  readonly label: Buffer;
  /** `%td`, `%tcHH:MM`, `%9.0g`, … */
  readonly format: string;
  /** The name of its table of labels. */
  readonly labels: string;
  readonly kind: 'byte' | 'int' | 'long' | 'float' | 'double' | 'text' | 'long-text';
  /** Of one cell. */
  readonly bytes: number;
}

export interface DtaLayout {
  readonly release: number;
  readonly isLittle: boolean;
  readonly rows: number;
  readonly variables: readonly DtaRecord[];
  readonly dataAt: number;
  readonly labelTables: ReadonlyMap<string, ReadonlyMap<number, Buffer>>;
  /** Texts stored apart, by variable and row. */
  readonly longTexts: ReadonlyMap<string, Buffer>;
  /** What the file notes beside variables and labels. */
  readonly notes: number;
}
