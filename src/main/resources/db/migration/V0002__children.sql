-- A child is a set of evidence: linking moves evidence from one child to another and changes nothing that was told.
create table child (
    id uuid primary key,
    hub text not null,
    made_at timestamptz not null,
    version bigint not null
);

-- Who a child is, as one agency told it in one message. Names, births and addresses live here and nowhere else.
create table told_identity (
    id uuid not null,
    hub text not null,
    child_id uuid not null references child,
    -- The child that the evidence was first given to: where an undone link takes it back. One for all of a case.
    first_child_id uuid not null,
    case_id uuid not null,
    referral_id uuid not null,
    -- The message's own key of the child.
    child_key text not null,
    source text not null check (source in ('referral', 'addition')),
    source_id text not null,
    agency text not null,
    told_at timestamptz not null,
    -- The identity as told, JSON.
    told text not null,
    -- How the machine recognised it, and whom it then was or might be, JSON; the case's latest row stands.
    answer text not null check (answer in ('known', 'possible', 'new', 'unresolved')),
    candidates text,
    -- Match keys, normalised; null where not told or not fit to match on.
    nhs_number text,
    upn text,
    name_key text,
    birth_date date,
    -- Null where no whole address was told, empty where one was told that links no household.
    address_key text,
    primary key (case_id, id)
);
create index told_identity_by_nhs_number on told_identity (hub, nhs_number) where nhs_number is not null;
create index told_identity_by_upn on told_identity (hub, upn) where upn is not null;
create index told_identity_by_name on told_identity (hub, birth_date, name_key) where name_key is not null;
create index told_identity_by_address on told_identity (hub, address_key) where address_key <> '';
create index told_identity_by_child on told_identity (child_id);
create index told_identity_by_referral on told_identity (referral_id);

-- Adults and others in the family, as told in one message, JSON.
create table told_people (
    id uuid primary key,
    hub text not null,
    referral_id uuid not null,
    agency text not null,
    told_at timestamptz not null,
    told text not null
);
create index told_people_by_referral on told_people (referral_id);

-- Open and past work on a child, replaced whole; the old list is kept.
create table involvement (
    id uuid primary key,
    hub text not null,
    child_id uuid not null references child,
    position int not null,
    kind text not null check (kind in ('s17', 's47', 'plan', 'looked-after', 'early-help')),
    began date,
    ended date,
    reason text,
    authority text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    replaced_at timestamptz,
    check (ended is null or began is null or ended >= began)
);
create index involvement_by_child on involvement (child_id);

-- What people said of whose evidence a case is: linked, undone, or the machine's join confirmed; by whom and why.
create table link_act (
    id uuid primary key,
    hub text not null,
    case_id uuid not null,
    from_child_id uuid not null,
    to_child_id uuid not null,
    act text not null check (act in ('link', 'unlink', 'confirm')),
    at timestamptz not null,
    by_sub text not null,
    by_name text not null,
    by_role text not null,
    reason text,
    check (act <> 'link' or reason is not null),
    check ((act = 'confirm') = (from_child_id = to_child_id))
);
create index link_act_by_case on link_act (case_id, at);
create index link_act_from_child on link_act (from_child_id);
create index link_act_to_child on link_act (to_child_id);

alter table child enable row level security;
create policy hub_wall on child using (hub = current_setting('openmash.hub', true));
alter table told_identity enable row level security;
create policy hub_wall on told_identity using (hub = current_setting('openmash.hub', true));
alter table told_people enable row level security;
create policy hub_wall on told_people using (hub = current_setting('openmash.hub', true));
alter table involvement enable row level security;
create policy hub_wall on involvement using (hub = current_setting('openmash.hub', true));
alter table link_act enable row level security;
create policy hub_wall on link_act using (hub = current_setting('openmash.hub', true));
