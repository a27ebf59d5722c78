-- One message from an agency, as told; who the children are stands in told_identity.
create table referral (
    id uuid primary key,
    hub text not null,
    reference text not null,
    agency text not null,
    agency_kind text not null,
    agency_reference text,
    channel text not null check (channel in
        ('api', 'telephone', 'walk-in', 'email', 'police-notification', 'edt', 'other-authority')),
    sent_by_sub text not null,
    sent_by_name text not null,
    sent_by_role text not null,
    received_at timestamptz not null,
    -- When it reached the service; later than received_at where a call was written up afterwards.
    recorded_at timestamptz not null,
    -- Concerns, factors, agreement, narrative and the answers about each child, JSON, without names.
    told text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    first_read_at timestamptz,
    additions int not null check (additions >= 0),
    check (recorded_at >= received_at),
    check ((withdrawn_at is null) = (withdrawal_reason is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create unique index referral_by_reference on referral (hub, reference);
create index referral_by_agency on referral (hub, agency, received_at, id);
create index referral_by_time on referral (hub, received_at, id);

-- The case's id is born here, with the child of the referral.
create table referred_child (
    case_id uuid primary key,
    hub text not null,
    referral_id uuid not null references referral,
    child_key text not null,
    child_reference text not null,
    position int not null,
    unique (hub, referral_id, child_key)
);

create table addition (
    id uuid primary key,
    hub text not null,
    referral_id uuid not null references referral,
    number int not null check (number >= 1),
    agency text not null,
    channel text not null check (channel in
        ('api', 'telephone', 'walk-in', 'email', 'police-notification', 'edt', 'other-authority')),
    told_by text,
    by_sub text not null,
    by_name text not null,
    by_role text not null,
    received_at timestamptz not null,
    told text not null,
    unique (hub, referral_id, number)
);

alter table referral enable row level security;
create policy hub_wall on referral using (hub = current_setting('openmash.hub', true));
alter table referred_child enable row level security;
create policy hub_wall on referred_child using (hub = current_setting('openmash.hub', true));
alter table addition enable row level security;
create policy hub_wall on addition using (hub = current_setting('openmash.hub', true));
