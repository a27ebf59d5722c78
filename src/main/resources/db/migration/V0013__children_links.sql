-- A merged child stands for no evidence of its own until it is split off again; the older id survives. What it was
-- merged into makes a tree, so that a split gives back exactly what it had.
alter table child
    add column merged_into uuid references child,
    -- The child at the root of the tree, whom readers of the merged id are sent to.
    add column survivor_id uuid references child,
    add check ((merged_into is null) = (survivor_id is null)),
    add check (merged_into <> id);
create index child_by_survivor on child (survivor_id) where survivor_id is not null;

-- Who said that two records are one child, and who took that back.
create table child_merge (
    id uuid primary key,
    hub text not null,
    survivor_id uuid not null references child,
    merged_id uuid not null references child,
    at timestamptz not null,
    by_sub text not null,
    by_name text not null,
    by_role text not null,
    reason text not null,
    undone_at timestamptz,
    undone_by_sub text,
    undone_by_name text,
    undone_by_role text,
    undone_reason text,
    check (survivor_id <> merged_id),
    check ((undone_at is null) = (undone_by_sub is null) and (undone_at is null) = (undone_reason is null))
);
create unique index child_merge_standing on child_merge (merged_id) where undone_at is null;
create index child_merge_by_merged on child_merge (merged_id);
create index child_merge_by_survivor on child_merge (survivor_id);

-- A link stands until an act undoes it: an undone one gives the evidence back to whom it was taken from.
alter table link_act add column undone_by uuid;
update link_act l set undone_by = (
    select u.id from link_act u
    where u.hub = l.hub and u.case_id = l.case_id and u.act = 'unlink' and (u.at, u.id) > (l.at, l.id)
    order by u.at, u.id limit 1)
where l.act = 'link';

-- In whose name a list of work was replaced: that of a child merged or linked away comes back with its child.
alter table involvement add column replaced_for uuid;
create index involvement_replaced_for on involvement (replaced_for) where replaced_for is not null;

-- What a person said of two records: the same child, not the same, or not sure.
create table identity_verdict (
    id uuid primary key,
    hub text not null,
    answer text not null check (answer in ('same', 'not-the-same', 'not-sure')),
    -- The two as they were named then.
    child_id uuid not null references child,
    other_child_id uuid not null references child,
    at timestamptz not null,
    by_sub text not null,
    by_name text not null,
    by_role text not null,
    reason text not null,
    -- The later answer to the same question.
    replaced_by uuid
);
create index identity_verdict_by_child on identity_verdict (child_id);
create index identity_verdict_by_other on identity_verdict (other_child_id);

-- The evidence that each side of an answer then had: an answer is about evidence, whichever child it stands as later.
create table identity_verdict_holder (
    verdict_id uuid not null references identity_verdict,
    hub text not null,
    side smallint not null check (side in (1, 2)),
    case_id uuid not null,
    primary key (verdict_id, side, case_id)
);
create index identity_verdict_by_holder on identity_verdict_holder (hub, case_id);

alter table child_merge enable row level security;
create policy hub_wall on child_merge using (hub = current_setting('openmash.hub', true));
alter table identity_verdict enable row level security;
create policy hub_wall on identity_verdict using (hub = current_setting('openmash.hub', true));
alter table identity_verdict_holder enable row level security;
create policy hub_wall on identity_verdict_holder using (hub = current_setting('openmash.hub', true));

-- What was said is kept: only that it was undone or answered anew is added.
revoke update, delete on child_merge from ${service_role};
grant update (undone_at, undone_by_sub, undone_by_name, undone_by_role, undone_reason) on child_merge to ${service_role};
revoke update, delete on identity_verdict from ${service_role};
grant update (replaced_by) on identity_verdict to ${service_role};
revoke update, delete on identity_verdict_holder from ${service_role};
