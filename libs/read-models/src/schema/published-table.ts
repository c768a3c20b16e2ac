// Before there was this list, a switch dropped every view of the schema that had no table.
export const publishedTable = `
create table read_models.published (
  name name primary key
);
comment on table read_models.published is 'The views of the schema pipeline that a switch made: no other one is ever dropped';
insert into read_models.published (name)
select v.relname
from read_models.generations g
join pg_class t on t.relnamespace = to_regnamespace(g.schema) and t.relkind = 'r'
join pg_class v on v.relnamespace = to_regnamespace('pipeline') and v.relkind = 'v' and v.relname = t.relname
where g.state = 'live';
`;
