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

-- Whose evidence tells of an address that is, or may be, restricted; and the address as it is compared, so that the
-- same address told elsewhere without the mark is walled too. The key is null where the address is not whole.
create table protected_address (
    id uuid primary key,
    hub text not null,
    holder uuid not null,
    key text
);
create index protected_address_by_holder on protected_address (hub, holder);
create index protected_address_by_key on protected_address (hub, key) where key is not null;

-- What was told before this table was there: the child is walled; the same address elsewhere is not found by it.
insert into protected_address (id, hub, holder)
select gen_random_uuid(), hub, case_id from (
    select hub, case_id from told_identity
    where told::jsonb #>> '{address,restricted}' in ('yes', 'not-known')
    union
    select i.hub, i.case_id from told_identity i
    join told_people p on p.hub = i.hub and p.referral_id = i.referral_id
    where exists (
        select 1 from jsonb_array_elements(p.told::jsonb) as person
        where person #>> '{address,restricted}' in ('yes', 'not-known'))) told;

-- Who may read a child's protected address: named by a duty manager, with the reason.
create table address_reader (
    id uuid primary key,
    hub text not null,
    child_id uuid not null references child,
    number int not null check (number >= 1),
    sub text not null,
    name text not null,
    reason text not null,
    named_at timestamptz not null,
    named_by_sub text not null,
    named_by_name text not null,
    named_by_role text not null,
    ended_at timestamptz,
    ended_by_sub text,
    ended_by_name text,
    ended_by_role text,
    ended_reason text,
    unique (hub, child_id, number),
    check ((ended_at is null) = (ended_reason is null))
);

alter table protected_address enable row level security;
create policy hub_wall on protected_address using (hub = current_setting('openmash.hub', true));
revoke update, delete on protected_address from ${service_role};
alter table address_reader enable row level security;
create policy hub_wall on address_reader using (hub = current_setting('openmash.hub', true));
-- A naming is never edited and never taken away; only its end is added.
revoke update, delete on address_reader from ${service_role};
grant update (ended_at, ended_by_sub, ended_by_name, ended_by_role, ended_reason) on address_reader to ${service_role};

-- Who moved in with a child or out, as a person of the duty desk wrote it down; kept beside what agencies tell. A later
-- change about the same one stands from its day on; none is overwritten.
create table household_change (
    id uuid primary key,
    hub text not null,
    child_id uuid not null references child,
    says text not null check (says in ('moved-in', 'moved-out')),
    -- A child on record, or a person by name.
    other_child_id uuid references child,
    person text,
    role text,
    from_on date not null,
    reason text not null,
    at timestamptz not null,
    by_sub text not null,
    by_name text not null,
    by_role text not null,
    check (num_nonnulls(other_child_id, person) = 1),
    check (other_child_id is null or other_child_id <> child_id)
);
create index household_change_by_child on household_change (hub, child_id, from_on, at);

alter table household_change enable row level security;
create policy hub_wall on household_change using (hub = current_setting('openmash.hub', true));
revoke update, delete on household_change from ${service_role};
