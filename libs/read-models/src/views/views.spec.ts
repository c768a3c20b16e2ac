import { describe, expect, it } from '@jest/globals';
import { marketTargetsOfCompany } from './market-targets.ts';
import { meetingsOfCompany } from './meetings.ts';
import { modelsOfCompany } from './models.ts';
import { partnershipsOfCompany } from './partnerships.ts';
import { views } from './views.ts';

// Another snapshot of tables or of what is written: raise `projectionVersion`.
describe('The SQL that is made from the columns of', () => {
  it.each(Object.values(views))('the view $name', ({ tables, keys, store, records }) => {
    expect({ tables, keys, store }).toMatchSnapshot();
    expect(records.map(({ table, columns }) => ({ table, columns }))).toMatchSnapshot();
  });

  it('what is read back', () => {
    expect([
      partnershipsOfCompany,
      marketTargetsOfCompany,
      modelsOfCompany,
      meetingsOfCompany,
    ]).toMatchSnapshot();
  });
});
