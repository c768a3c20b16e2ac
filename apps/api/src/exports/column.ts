/** What a column may hold. */
interface Cells {
  readonly text: string;
  readonly texts: readonly string[];
  readonly whole: number;
  readonly number: number;
  readonly flag: boolean;
  /** ISO 8601. */
  readonly time: string;
  readonly json: object;
}
type CellKind = keyof Cells;
export type Cell = Cells[CellKind] | null | undefined;

export interface Column {
  readonly name: string;
  readonly kind: CellKind;
  readonly of: (entry: object) => Cell;
}

type CellOf<Entry, Kind extends CellKind> = readonly [
  kind: Kind,
  of: (entry: Partial<Entry>) => Cells[Kind] | null | undefined,
];

/** The columns of a list, each made from an entry. Names are beside codes. */
export type Columns<Entry> = Readonly<Record<string, { [Kind in CellKind]: CellOf<Entry, Kind> }[CellKind]>>;

export const table = <Entry>(columns: Columns<Entry>): Columns<never> => columns;
