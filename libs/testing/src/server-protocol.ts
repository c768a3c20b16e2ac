export interface Server {
  readonly url: string;
  readonly pid: number;
}

export type Reply = Server | { readonly error: string };
