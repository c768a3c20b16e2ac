import type { ProjectorReport } from '@sovereign-pipeline/read-models';
import type { Auth, TokenIssuer, ToldError } from '@sovereign-pipeline/runtime';
import type { ProjectorState } from '../monitoring/projector-state.ts';

export type ProjectorStatus = ProjectorState['status'];

/** The settings of the thread. */
export interface LivenessSettings {
  readonly databaseUrl: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Further host names that requests may use. */
  readonly hosts: readonly string[];
  /** Who may ask for details of its health, and metrics. Default: whoever reaches it. */
  readonly auth?: Auth;
  /** The issuer whose access tokens are accepted beside keys. */
  readonly issuer?: TokenIssuer | undefined;
  /** The version of the projection, and the log that it reads. */
  readonly about: Pick<ProjectorReport, 'version' | 'log'>;
  readonly status: ProjectorStatus;
  /** Milliseconds without a turn of the main loop after which it is stuck. */
  readonly stuckAfter: number;
}

export type ToThread =
  | { readonly kind: 'turn'; readonly status: ProjectorStatus }
  | { readonly kind: 'metrics'; readonly text: string }
  | {
      readonly kind: 'share';
      readonly ticket: number;
      readonly name: string;
      readonly partitions: readonly number[];
    }
  /** Nothing works on the partition any more. */
  | { readonly kind: 'released'; readonly ticket: number; readonly partition: number }
  | { readonly kind: 'lease'; readonly ticket: number; readonly holder: string; readonly lease: number }
  /** A share or a lease is not needed any more. */
  | { readonly kind: 'end'; readonly ticket: number }
  | { readonly kind: 'stop' };

export type FromThread =
  | { readonly kind: 'listening'; readonly address: string }
  | { readonly kind: 'cannot-listen'; readonly error: ToldError }
  /** Whether the database answers. */
  | { readonly kind: 'database'; readonly error?: ToldError }
  /** The issuer of tokens does not answer. */
  | { readonly kind: 'issuer'; readonly error: ToldError }
  | { readonly kind: 'metrics' }
  | { readonly kind: 'gained'; readonly ticket: number; readonly partition: number }
  | { readonly kind: 'lost'; readonly ticket: number; readonly partition: number }
  | { readonly kind: 'share-over'; readonly ticket: number; readonly error?: ToldError }
  | { readonly kind: 'lease-over'; readonly ticket: number; readonly outcome: 'over' | 'lost' };
