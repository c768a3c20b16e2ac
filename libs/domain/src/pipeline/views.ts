import type { Fact } from '../envelope/event.ts';
import { profiledCompany } from '../company/company.ts';
import { marketTargetOf } from '../market/market-target.ts';
import { meetingOf } from '../meeting/meeting.ts';
import { modelsOf } from '../model/model.ts';
import { partnershipOf } from '../partnership/partnership.ts';

/** A row that facts are folded into; `key` is unique in its view. */
export interface ViewKey {
  readonly view: 'partnership' | 'market-target' | 'model' | 'meeting' | 'company';
  readonly key: string;
}

/** One string for a row, to know it by among rows of all views. */
export const rowName = ({ view, key }: ViewKey): string => `${view} ${key}`;

/**
 * The rows that a fact contributes to: `fold<View>(key, facts)` of all facts that do, and of the corrections in their
 * streams, makes the row. A correction contributes to none by itself.
 */
export function viewsOf(fact: Fact): readonly ViewKey[] {
  const keys = [
    { view: 'partnership', key: partnershipOf(fact) },
    { view: 'market-target', key: marketTargetOf(fact) },
    ...modelsOf(fact).map((key) => ({ view: 'model', key }) as const),
    { view: 'meeting', key: meetingOf(fact) },
    { view: 'company', key: profiledCompany(fact) },
  ] as const;
  return keys.filter((each): each is typeof each & { key: string } => each.key !== undefined);
}
