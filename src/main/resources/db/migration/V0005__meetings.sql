-- The daily risk meeting of one working day.
create table risk_meeting (
    id uuid primary key,
    hub text not null,
    date date not null,
    version bigint not null,
    state text not null check (state in ('frozen', 'closed')),
    missed boolean not null,
    frozen_at timestamptz not null,
    frozen_by text not null,
    closed_at timestamptz,
    closed_by text,
    practice_version text not null,
    unique (hub, date)
);

create table agenda_item (
    id uuid primary key,
    hub text not null,
    meeting_id uuid not null references risk_meeting,
    number int not null,
    case_id uuid not null,
    agency text not null,
    band smallint not null,
    level smallint,
    reasons text not null,
    carried_since timestamptz,
    late boolean not null,
    risk_after text,
    risk_reason text,
    outcome text,
    dissent text,
    concluded_at timestamptz,
    concluded_by text,
    unique (meeting_id, number),
    unique (meeting_id, case_id)
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
    primary key (item_id, agency)
);

create table meeting_action (
    id uuid primary key,
    hub text not null,
    meeting_id uuid not null references risk_meeting,
    item_id uuid not null references agenda_item,
    case_id uuid not null,
    what text not null,
    owner text,
    agency text,
    due_at timestamptz,
    added_at timestamptz not null,
    added_by text not null,
    done boolean not null,
    done_at timestamptz,
    evidence text,
    due_told boolean not null
);
create index meeting_action_by_meeting on meeting_action (hub, meeting_id);
create index meeting_action_undone on meeting_action (hub, case_id) where not done;

alter table risk_meeting enable row level security;
create policy hub_wall on risk_meeting using (hub = current_setting('openmash.hub', true));
alter table agenda_item enable row level security;
create policy hub_wall on agenda_item using (hub = current_setting('openmash.hub', true));
alter table agency_line enable row level security;
create policy hub_wall on agency_line using (hub = current_setting('openmash.hub', true));
alter table meeting_action enable row level security;
create policy hub_wall on meeting_action using (hub = current_setting('openmash.hub', true));
