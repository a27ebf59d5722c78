-- The daily risk meeting of one working day. A row is made when the chair first adds to its agenda, or at its freeze.
create table risk_meeting (
    id uuid primary key,
    hub text not null,
    held_on date not null,
    version bigint not null,
    -- Moved by every act on the meeting, so that its version moves though only an item changed.
    changes int not null,
    state text not null check (state in ('building', 'frozen', 'closed')),
    -- Its hour passed while the service was away: it froze empty, and a later one took in what it would have.
    missed boolean not null,
    items int not null,
    frozen_at timestamptz,
    -- Null where it froze by itself at the hub's hour.
    frozen_by_sub text,
    frozen_by_name text,
    frozen_by_role text,
    practice_version text,
    closed_at timestamptz,
    closed_by_sub text,
    closed_by_name text,
    closed_by_role text,
    unique (hub, held_on),
    check ((state = 'building') = (frozen_at is null)),
    check ((state = 'closed') = (closed_at is not null))
);

-- What the chair adds before the freeze; the freeze turns it into an item with its reason.
create table chair_addition (
    meeting_id uuid not null references risk_meeting,
    case_id uuid not null,
    hub text not null,
    why text not null,
    added_at timestamptz not null,
    added_by_sub text not null,
    added_by_name text not null,
    added_by_role text not null,
    primary key (meeting_id, case_id)
);

create table agenda_item (
    id uuid primary key,
    hub text not null,
    meeting_id uuid not null references risk_meeting,
    number int not null,
    case_id uuid not null,
    child_reference text not null,
    -- Whose referral opened the case.
    agency text not null,
    band smallint not null check (band between 1 and 3),
    level smallint check (level between 1 and 4),
    -- Each rule that put it here, since when and why, JSON.
    reasons text not null,
    carried_since timestamptz,
    late boolean not null,
    added_at timestamptz not null,
    risk_after smallint check (risk_after between 1 and 3),
    risk_reason text,
    outcome text,
    dissent text[] not null,
    concluded_at timestamptz,
    concluded_by_sub text,
    concluded_by_name text,
    concluded_by_role text,
    unique (meeting_id, number),
    unique (meeting_id, case_id),
    -- A risk that changed says why.
    check (risk_after is null or risk_after = band or risk_reason is not null)
);
create index agenda_item_by_case on agenda_item (hub, case_id);

-- What each agency said of an item; no row yet means not asked.
create table agency_line (
    item_id uuid not null references agenda_item,
    hub text not null,
    agency text not null,
    answer text not null check (answer in ('has-information', 'nothing-known', 'not-present', 'not-asked')),
    words text,
    said_at timestamptz not null,
    said_by_sub text not null,
    said_by_name text not null,
    said_by_role text not null,
    primary key (item_id, agency)
);

create table meeting_action (
    id uuid primary key,
    hub text not null,
    version bigint not null,
    meeting_id uuid not null references risk_meeting,
    item_id uuid not null references agenda_item,
    case_id uuid not null,
    what text not null,
    owner text,
    agency text not null,
    due_at timestamptz not null,
    added_at timestamptz not null,
    added_by_sub text not null,
    added_by_name text not null,
    added_by_role text not null,
    done boolean not null,
    done_at timestamptz,
    evidence text,
    -- Whether downstream systems were told that its time has passed; they are told once.
    due_told boolean not null,
    check (done = (done_at is not null))
);
create index meeting_action_by_meeting on meeting_action (hub, meeting_id);
create index meeting_action_by_case on meeting_action (hub, case_id);
create index meeting_action_due on meeting_action (hub, due_at) where not done and not due_told;

-- What the agenda asks triage: which cases were scored or decided since an instant.
create index assessment_by_time on assessment (hub, scored_at);
create index decision_by_time on decision (hub, (coalesce(second_at, decided_at)));

alter table risk_meeting enable row level security;
create policy hub_wall on risk_meeting using (hub = current_setting('openmash.hub', true));
alter table chair_addition enable row level security;
create policy hub_wall on chair_addition using (hub = current_setting('openmash.hub', true));
alter table agenda_item enable row level security;
create policy hub_wall on agenda_item using (hub = current_setting('openmash.hub', true));
alter table agency_line enable row level security;
create policy hub_wall on agency_line using (hub = current_setting('openmash.hub', true));
alter table meeting_action enable row level security;
create policy hub_wall on meeting_action using (hub = current_setting('openmash.hub', true));
