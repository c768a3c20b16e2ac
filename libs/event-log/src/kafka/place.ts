/** A record of the log. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}
