import { describe, expect, it } from '@jest/globals';
import { marketTargetsOfCompany } from './market-targets.ts';
import { meetingAsJson } from './meetings.ts';
import { modelAsJson } from './models.ts';
import { partnershipAsJson } from './partnerships.ts';
import { views } from './views.ts';

// Another snapshot of tables or of what is written: raise `projectionVersion`.
describe('The SQL that is made from the columns of', () => {
  it.each(Object.values(views))('the view $name', ({ tables, keys, store, records }) => {
    expect({ tables, keys, store }).toMatchSnapshot();
    expect(records.map(({ table, columns }) => ({ table, columns }))).toMatchSnapshot();
  });

  it('what is read back', () => {
    expect([partnershipAsJson, marketTargetsOfCompany, modelAsJson, meetingAsJson]).toMatchSnapshot();
  });
});
