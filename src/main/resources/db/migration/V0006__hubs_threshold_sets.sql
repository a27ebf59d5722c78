-- One row per hub that has sets of its own: the last number given, and how often what is in force changed. Whoever
-- changes what is in force takes this row's lock first, so that two changes come one after the other; every
-- transaction reads the revision as it opens, so that each instance sees a change at once.
create table hub_thresholds (
    hub text primary key,
    last_number int not null check (last_number >= 1),
    revision bigint not null
);

-- One version of a hub's thresholds: a draft that is checked, tried, proposed and approved, then in force from an
-- instant until the next one's. Number 1 is the set that came with the service, and has no row.
create table threshold_set (
    hub text not null,
    number int not null check (number >= 2),
    version bigint not null,
    name text not null,
    -- The canonical form, JSON.
    document text not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    state text not null check (state in ('draft', 'checked', 'trialled', 'proposed', 'approved', 'retired')),
    copied_from int,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    -- What the checker found of this document, JSON.
    check_report text,
    checked_at timestamptz,
    checked_by_sub text,
    checked_by_name text,
    checked_by_role text,
    refuted boolean,
    -- Trials of this document that ended.
    trials uuid[] not null,
    dpia text,
    equality_note text,
    reason text,
    proposed_from timestamptz,
    proposed_at timestamptz,
    proposed_by_sub text,
    proposed_by_name text,
    proposed_by_role text,
    -- When it takes force, from its approval on.
    effective_from timestamptz,
    -- An earlier set that is in force again under this number, by one approver's act, until a second confirms it.
    rolls_back_to int,
    rolled_back_by_sub text,
    rolled_back_by_name text,
    rolled_back_by_role text,
    confirm_by timestamptz,
    confirmed_at timestamptz,
    retired_at timestamptz,
    retired_by_sub text,
    retired_by_name text,
    retired_by_role text,
    retired_because text,
    primary key (hub, number),
    check ((state = 'draft') = (check_report is null) or rolls_back_to is not null or state = 'retired'),
    check (state not in ('proposed', 'approved') or proposed_from is not null or rolls_back_to is not null),
    check (state <> 'approved' or effective_from is not null),
    check (state not in ('trialled', 'proposed') or (refuted = false and cardinality(trials) > 0)),
    check ((state = 'retired') = (retired_at is not null)),
    check ((rolls_back_to is null) = (confirm_by is null))
);
-- In force is the one with the latest start: no two start at one instant.
create unique index threshold_set_in_force on threshold_set (hub, effective_from) where state = 'approved';

-- Everybody who ever wrote a set; none of them approves it.
create table threshold_author (
    hub text not null,
    number int not null,
    sub text not null,
    name text not null,
    role text not null,
    wrote_at timestamptz not null,
    primary key (hub, number, sub),
    foreign key (hub, number) references threshold_set
);

-- Signatures under a digest. A change of the document voids them; they stay on record.
create table threshold_approval (
    id uuid primary key,
    hub text not null,
    number int not null,
    sub text not null,
    name text not null,
    role text not null,
    at timestamptz not null,
    digest text not null,
    comment text,
    -- What the checker could not settle and this person accepts, JSON.
    accepts text not null,
    voided_at timestamptz,
    foreign key (hub, number) references threshold_set
);
create unique index threshold_approval_by_two on threshold_approval (hub, number, sub) where voided_at is null;

alter table hub_thresholds enable row level security;
create policy hub_wall on hub_thresholds using (hub = current_setting('openmash.hub', true));
alter table threshold_set enable row level security;
create policy hub_wall on threshold_set using (hub = current_setting('openmash.hub', true));
alter table threshold_author enable row level security;
create policy hub_wall on threshold_author using (hub = current_setting('openmash.hub', true));
alter table threshold_approval enable row level security;
create policy hub_wall on threshold_approval using (hub = current_setting('openmash.hub', true));
-- A set stays on record, with who wrote it and who signed it.
revoke delete on threshold_set from ${service_role};
revoke update, delete on threshold_author from ${service_role};
revoke delete on threshold_approval from ${service_role};
