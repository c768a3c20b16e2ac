import { correction } from '../projection/facts.ts';
import { valuesAfter } from '../schema/values-after.ts';
import { answer, known, toldIn } from './facts-of.ts';

// $1 publisher id before, $2 how many
export const publisherKeys = valuesAfter('publishers', 'id');

/** Claims with evidence of the publisher $1. */
const own = `
  select f.position, f.stream from :schema.facts f
  where f.event_id in (select e.event_id from :schema.evidence e where e.publisher_id = $1::text) and ${known}`;

const correctionsIn = (streams: string): string => `
  select f.position from (${streams}) s join :schema.facts f on f.stream = s.stream and f.${correction}`;

// $1 id of a publisher; $2 recorded until then, or null; $3 up to that position, or null; $4 most bytes; $5 stream or
// null. The claims with its evidence, and what corrects them.
export const claimsOfPublisher = `
with own as materialized (${own}), told as materialized (
  select position from own
  union ${correctionsIn('select distinct stream from own')}
)${answer}`;

// The same with all facts about these partnerships and meetings, and with the claims of outlets that copy it.
export const recordOfPublisher = `
with recursive own as materialized (${own}), copies as materialized (
  select f.position, f.stream from :schema.facts f
  where f.event_id in (
    select e.event_id from :schema.evidence e where e.relays <> '{}' and e.relays && array(
      select distinct mine.publisher from :schema.evidence mine where mine.publisher_id = $1::text)) and ${known}
), named as materialized (
  select * from own union all select * from copies
), ${toldIn(
  `own where stream not like 'company-%'`,
  `select position from named
  union ${correctionsIn('select distinct stream from named')}`,
)}${answer}`;
