/** What the service answers of one row of many, in a line of JSON. */
export interface RowResult {
  readonly status: number;
  readonly duplicate?: true;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer?: string; readonly detail: string }[];
}
