-- One child under one referral, on its way to a decision.
create table triage_case (
    id uuid primary key,
    hub text not null,
    version bigint not null,
    referral_id uuid not null,
    reference text not null,
    child_reference text not null,
    agency text not null,
    agency_kind text not null,
    received_at timestamptz not null,
    -- Contacts that a person marked as telling of one event share it; at first the referral's own id.
    event_id uuid not null,
    -- What the case stands at: the highest of its assessments until a signed decision.
    band smallint not null check (band between 1 and 3),
    level smallint check (level between 1 and 4),
    score smallint check (score between 0 and 100),
    unscored boolean not null,
    mandatory boolean not null,
    -- Unscored, or a mandatory red: before all others in the queue.
    first_of_all boolean not null,
    assessment_number int not null,
    information_only boolean not null,
    -- Codes answered yes; what later contacts about the child are counted by.
    indicators text[] not null,
    main_concern text,
    -- The countdown: by when, and in which time it runs.
    due_at timestamptz not null,
    working_time boolean not null,
    practice_version text not null,
    stopped_at timestamptz,
    leaves_at timestamptz,
    state text not null check (state in ('waiting', 'checks', 'awaiting-sign-off', 'awaiting-capacity', 'decided', 'closed')),
    flags text[] not null,
    holder_sub text,
    holder_name text,
    holder_role text,
    held_since timestamptz,
    held_until timestamptz,
    -- A returned decision's decider, to whom alone "next" gives the case until then.
    returned_to text,
    returned_until timestamptz,
    decisions int not null,
    standing_outcome text,
    standing_level smallint,
    decided_at timestamptz,
    check (unscored = (level is null)),
    check ((holder_sub is null) = (held_until is null))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
-- The queue, in its order within each of its parts; open cases only.
create index triage_case_queue on triage_case (hub, first_of_all desc, band, due_at, received_at, id)
    where state in ('waiting', 'checks', 'awaiting-sign-off', 'awaiting-capacity');
create index triage_case_ended on triage_case (hub, first_of_all desc, (due_at <= stopped_at), band, due_at, received_at, id)
    where state in ('decided', 'closed');
create index triage_case_by_referral on triage_case (hub, referral_id);
create index triage_case_by_reference on triage_case (hub, reference);
create index triage_case_by_holder on triage_case (hub, holder_sub) where holder_sub is not null;
create index triage_case_by_lease_end on triage_case (hub, held_until) where held_until is not null;
create index triage_case_by_receipt on triage_case (hub, received_at, id);

-- Each assessment: the facts it was made from and where it came out. Findings are rendered from the facts by the
-- same version of the same set, which never changes.
create table assessment (
    case_id uuid not null references triage_case,
    number int not null,
    hub text not null,
    scored_at timestamptz not null,
    cause text not null,
    facts text not null,
    level smallint,
    band smallint not null,
    score smallint,
    mandatory boolean not null,
    unscored_because text,
    rule_set_name text,
    rule_set_version text,
    primary key (case_id, number)
);
create index assessment_by_hub on assessment (hub, case_id);

create table decision (
    id uuid primary key,
    hub text not null,
    case_id uuid not null references triage_case,
    number int not null,
    status text not null check (status in ('final', 'awaiting-sign-off', 'returned', 'superseded')),
    outcome text not null,
    level smallint not null check (level between 1 and 4),
    supersedes int,
    -- The decision as sent, JSON; never edited.
    content text not null,
    decided_at timestamptz not null,
    decided_by_sub text not null,
    decided_by_name text not null,
    decided_by_role text not null,
    assessment_number int not null,
    -- Why a second person must sign it, in stable words; empty where none must.
    sign_off_because text[] not null,
    -- The second pair of eyes: who signed it, or gave it back.
    second_at timestamptz,
    second_by_sub text,
    second_by_name text,
    second_by_role text,
    second_comment text,
    unique (case_id, number),
    -- Nobody signs off their own.
    check (second_by_sub is null or second_by_sub <> decided_by_sub)
);
create index decision_by_case on decision (hub, case_id, number);

alter table triage_case enable row level security;
create policy hub_wall on triage_case using (hub = current_setting('openmash.hub', true));
alter table assessment enable row level security;
create policy hub_wall on assessment using (hub = current_setting('openmash.hub', true));
alter table decision enable row level security;
create policy hub_wall on decision using (hub = current_setting('openmash.hub', true));
