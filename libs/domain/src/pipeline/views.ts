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
  const rows: ViewKey[] = [];
  const add = (view: ViewKey['view'], key: string | undefined) => {
    if (key !== undefined) rows.push({ view, key });
  };
  add('partnership', partnershipOf(fact));
  add('market-target', marketTargetOf(fact));
  for (const key of modelsOf(fact)) add('model', key);
  add('meeting', meetingOf(fact));
  add('company', profiledCompany(fact));
  return rows;
}
