-- Fifteen questions that analysts ask, each one statement on the schema analytics; asked of the samples here. A test runs them.

-- 1. Who competes for Saudi Arabia? Whoever aims at it, or at a region around it; neither governments nor deals that ended.
select c.id, c.name, c.kind, array_agg(distinct m.market_name order by m.market_name) as markets
from company_markets m join companies c on c.id = m.company_id
where 'SA' = any (m.countries) and not m.contested and m.stage is distinct from 'ended'
  and not exists (select from partnership_parties g where g.company_id = c.id and g.kind = 'government')
group by c.id, c.name, c.kind order by c.id;

-- 2. What changed for a company between the end of 2024 and the end of 2025? Stages that its partnerships came to, as is believed today.
-- What has no date had come when it was said.
select h.partnership_id, h.stage, h.since, h.certainty, come.by
from partnership_history h join partnership_parties p using (partnership_id),
  lateral (select min(c.reached_to) as by from claims c where c.event_id = any (h.basis)) as come
where p.company_id = 'qamar-digital' and come.by > date '2024-12-31' and come.by <= date '2025-12-31'
order by come.by, h.partnership_id;

-- 3. Which deals rest on one source?
select id, stage, since from partnerships where sources_independent = 1 order by id;

-- 4. Which never got past proposed?
select id, purpose from partnerships p
where stage = 'proposed'
  and not exists (select from partnership_history h where h.partnership_id = p.id and h.stage <> 'proposed')
order by id;

-- 5. Which sources copy each other?
select e.publisher, copied, count(distinct e.event_id) as claims
from evidence e, unnest(e.relays) as copied group by 1, 2 order by 3 desc, 1, 2;

-- 6. Whom did a person meet? Whatever the spelling of the name.
select m.occurred, others.person, others.company_id
from people p join meeting_people me on me.company_id = p.company_id and me.person = any (p.names)
join meeting_people others on others.meeting_id = me.meeting_id
  and (others.company_id <> p.company_id or others.person <> all (p.names))
join meetings m on m.id = me.meeting_id
where p.id = 'nvidia/jensen-huang' and m.status = 'held'
group by m.id, m.occurred, m.occurred_from, others.person, others.company_id
order by m.occurred_from, others.person;

-- 7. The workforce deals of a company.
select p.id, p.stage, p.purpose from partnerships p
where 'qamar-digital' = any (p.party_ids) and 'workforce' = any (p.pillars) order by p.id;

-- 8. How reliable is a publisher?
select publisher, claims, retracted, disputed, anonymous, relaying from sources
where publisher like 'Andes Wire%' or publisher like 'Chip Tribune%' order by publisher;

-- 9. What was known on 2024-07-01? What had been said by then of stages, the last of each partnership.
select distinct on (about_id) about_id as partnership, stage, occurred, said_on
from claims where about = 'partnership' and stage is not null and not retracted and said_on <= date '2024-07-01'
order by about_id, reached_to desc, said_on desc;

-- 10. What stalled or went back?
select partnership_id, stage, since, before from (
  select h.*, lag(stage) over (partition by partnership_id order by place) as before from partnership_history h
) as h
where stage in ('stalled', 'paused', 'ended')
  or before not in ('stalled', 'paused', 'ended') and array_position(array['proposed', 'in-discussion', 'agreed', 'launched', 'stalled', 'paused', 'ended'], stage)
    < array_position(array['proposed', 'in-discussion', 'agreed', 'launched', 'stalled', 'paused', 'ended'], before)
order by partnership_id, place;

-- 11. Deals on anonymous sources only; rumours aside.
select c.about_id as partnership, array_agg(distinct e.publisher order by e.publisher) as publishers
from claims c join evidence e using (event_id)
where c.about = 'partnership' and not c.retracted and not c.weak
group by c.about_id having bool_and(e.attribution is not distinct from 'anonymous') order by c.about_id;

-- 12. A group of companies as a whole.
with recursive family as (
  select id from companies where id = 'baobab-networks'
  union select c.id from companies c join family f on c.parent_id = f.id)
select p.id, p.stage, array_agg(c.company_id order by c.company_id) as members
from family f join partnership_parties c on c.company_id = f.id join partnerships p on p.id = c.partnership_id
group by p.id, p.stage order by p.id;

-- 13. Value and number of GPUs of a company's deals, beside their other amounts.
select p.id, p.value_currency, p.value_min, p.value_max, p.amounts_text, gpus.least as gpus_from, gpus.most as gpus_to
from partnerships p, lateral (
  select sum(c.min) as least, case when bool_and(c.max is not null) then sum(c.max) end as most, count(*) as pieces
  from jsonb_to_recordset(p.capacity) as c(unit text, min numeric, max numeric) where c.unit = 'gpu'
) as gpus
where 'haneul-ai' = any (p.party_ids) and (p.amounts_text <> '{}' or gpus.pieces > 0)
order by p.id;

-- 14. Arabic models and deals, with how sure they are.
select 'model' as what, name, certainty, contested from models
where exists (select from unnest(languages) as tag where tag ~ '^(ar|ar[bqsyz]|a(cm|cw|eb|fb|pc|pd|yl))(-|$)')
union
select 'deal', id, certainty, contested from partnerships
where exists (select from unnest(languages) as tag where tag ~ '^(ar|ar[bqsyz]|a(cm|cw|eb|fb|pc|pd|yl))(-|$)')
order by 1, 2;

-- 15. Where do outlets disagree, and who says what?
select p.id, p.stage as assessed, c.stage as said, c.said_on, array_agg(distinct e.publisher order by e.publisher) as by
from partnerships p join claims c on c.about = 'partnership' and c.about_id = p.id and c.stage is not null
join evidence e using (event_id)
where not c.retracted and (p.conflict or jsonb_array_length(p.alternatives) > 0)
group by p.id, p.stage, c.stage, c.said_on order by p.id, c.said_on, c.stage;
