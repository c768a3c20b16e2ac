import { z } from 'zod';
import { partyRoles } from '../vocabulary/terms.ts';
import {
  companyName,
  components,
  languages,
  listOfSome,
  markets,
  maybe,
  pillarList,
  text,
} from '../vocabulary/fields.ts';

const party = z
  .strictObject({ company: companyName, role: maybe(z.enum(partyRoles)) })
  .meta({ description: 'One side of a partnership: a company, or a government.' })
  .register(components, { id: 'Party' });

export const parties = listOfSome(party, 50);
export const purpose = text(2000).meta({ description: 'What for, in a sentence.' });

/** What a partnership is about. */
export const scope = { markets: maybe(markets), languages: maybe(languages), pillars: maybe(pillarList) };
