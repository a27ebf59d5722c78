-- A child is a set of evidence: linking moves evidence from one child to another and changes nothing that was told.
create table child (
    id uuid primary key,
    hub text not null,
    made_at timestamptz not null,
    version bigint not null
);

-- Who a child is, as one agency told it in one message. Names, births and addresses live here and nowhere else.
create table told_identity (
    id uuid primary key,
    hub text not null,
    child_id uuid not null references child,
    -- The child that the evidence was first given to: where an undone link takes it back.
    first_child_id uuid not null references child,
    case_id uuid not null,
    referral_id uuid not null,
    source text not null,
    source_id text not null,
    agency text not null,
    told_at timestamptz not null,
    -- The identity as told, JSON.
    told text not null,
    -- How the machine recognised it: known, possible, new, unresolved; and the candidates then, JSON.
    answer text not null check (answer in ('known', 'possible', 'new', 'unresolved')),
    candidates text,
    -- Match keys, normalised; null where not told or not fit to match on.
    nhs_number text,
    upn text,
    name_key text,
    name_words text[] not null,
    birth_date date,
    address_key text
);
create index told_identity_by_nhs_number on told_identity (hub, nhs_number) where nhs_number is not null;
create index told_identity_by_upn on told_identity (hub, upn) where upn is not null;
create index told_identity_by_name on told_identity (hub, birth_date, name_key) where name_key is not null;
create index told_identity_by_address on told_identity (hub, address_key) where address_key is not null;
create index told_identity_by_child on told_identity (hub, child_id);
create index told_identity_by_case on told_identity (hub, case_id);

-- Adults and others in the family, as told in one message, JSON.
create table told_people (
    id uuid primary key,
    hub text not null,
    referral_id uuid not null,
    agency text not null,
    told_at timestamptz not null,
    told text not null
);
create index told_people_by_referral on told_people (hub, referral_id);

-- Two children of one referral: together, or told apart by addresses or household marks.
create table household_tie (
    hub text not null,
    case_id uuid not null,
    other_case_id uuid not null,
    together boolean not null,
    primary key (hub, case_id, other_case_id)
);

-- Open and past work on a child, replaced whole; the old list is kept.
create table involvement (
    id uuid primary key,
    hub text not null,
    child_id uuid not null references child,
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
create index involvement_by_child on involvement (hub, child_id);

-- What people said of a link: linked or undone, by whom and why.
create table link_act (
    id uuid primary key,
    hub text not null,
    case_id uuid not null,
    from_child_id uuid not null,
    to_child_id uuid not null,
    act text not null check (act in ('link', 'unlink')),
    at timestamptz not null,
    by_sub text not null,
    by_name text not null,
    by_role text not null,
    reason text not null
);
create index link_act_by_case on link_act (hub, case_id, at);

alter table child enable row level security;
create policy hub_wall on child using (hub = current_setting('openmash.hub', true));
alter table told_identity enable row level security;
create policy hub_wall on told_identity using (hub = current_setting('openmash.hub', true));
alter table told_people enable row level security;
create policy hub_wall on told_people using (hub = current_setting('openmash.hub', true));
alter table household_tie enable row level security;
create policy hub_wall on household_tie using (hub = current_setting('openmash.hub', true));
alter table involvement enable row level security;
create policy hub_wall on involvement using (hub = current_setting('openmash.hub', true));
alter table link_act enable row level security;
create policy hub_wall on link_act using (hub = current_setting('openmash.hub', true));
