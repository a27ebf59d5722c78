-- Who opened which item of a child's timeline, and when: by it one sees what was read before a decision. Keyed by the
-- item, which stays itself when its evidence is linked to another child.
create table timeline_opening (
    id uuid primary key,
    hub text not null,
    item text not null,
    -- In whose timeline it was opened.
    child_id uuid not null references child,
    opened_at timestamptz not null,
    by_sub text not null,
    by_name text not null,
    by_role text not null
);
create index timeline_opening_by_item on timeline_opening (hub, item, opened_at);

alter table timeline_opening enable row level security;
create policy hub_wall on timeline_opening using (hub = current_setting('openmash.hub', true));
-- What was opened is only ever added to.
revoke update, delete on timeline_opening from ${service_role};
