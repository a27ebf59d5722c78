-- That a person searched the children's index, and why: who makes a new child shows by it that they looked. What was
-- searched by is not kept. Rows are of use for half an hour, and are cleared away by the person's later searches.
create table child_search (
    id uuid primary key,
    hub text not null,
    at timestamptz not null,
    by_sub text not null,
    purpose text not null,
    -- Children whom the answer named.
    found uuid[] not null,
    -- False where too many were alike to be searched whole.
    whole boolean not null
);
create index child_search_by_person on child_search (hub, by_sub, at);

alter table child_search enable row level security;
create policy hub_wall on child_search using (hub = current_setting('openmash.hub', true));
