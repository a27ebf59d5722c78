-- What was recorded of children before this service, or beside it: sent whole by an administrator, kept line by line.
create table import_run (
    id uuid primary key,
    hub text not null,
    -- Receiving until the whole body stands in its pieces; only then is it acknowledged.
    state text not null check (state in ('receiving', 'running', 'done', 'stopped')),
    form text not null check (form in ('ndjson', 'csv')),
    -- Of a CSV, its first line, which says what the columns are.
    header text,
    asked_at timestamptz not null,
    by_sub text not null,
    by_name text not null,
    by_role text not null,
    -- The last piece that was taken in, and what came of the lines so far.
    piece int not null default 0,
    read_lines bigint not null default 0,
    stored bigint not null default 0,
    refused bigint not null default 0,
    ended_at timestamptz
);
create index import_run_unfinished on import_run (hub, id) where state in ('receiving', 'running');

-- The body as it was sent, in pieces that end with a line; each goes in the transaction that takes it in.
create table import_piece (
    hub text not null,
    import_id uuid not null references import_run,
    piece int not null,
    first_line bigint not null,
    content bytea not null,
    -- Nothing comes after it.
    last boolean not null,
    primary key (import_id, piece)
);

-- Faults name fields and never repeat what was sent.
create table import_refusal (
    hub text not null,
    import_id uuid not null references import_run,
    line bigint not null,
    errors text not null,
    primary key (import_id, line)
);

-- What happened to a child by another record; a line that says it otherwise is a new version, and the old one is kept.
create table history_event (
    id uuid not null,
    hub text not null,
    -- The imported record, whose evidence of who the child is stands in told_identity under the same id.
    holder uuid not null,
    digest bigint not null,
    kind text not null check (kind in ('contact', 'referral', 'assessment', 'section-47', 'child-protection-plan',
        'looked-after', 'early-help', 'missing', 'education-state', 'domestic-abuse-notice', 'exploitation-screening',
        'placement-disruption')),
    began date,
    ended date,
    outcome text,
    reason text,
    agency text,
    agency_kind text,
    -- Null where the line tells none: not known, which is not none.
    categories text[],
    level smallint check (level between 1 and 4),
    import_id uuid not null,
    recorded_at timestamptz not null,
    replaced_at timestamptz
);
create unique index history_event_standing on history_event (id) where replaced_at is null;
create index history_event_by_holder on history_event (holder);

alter table told_identity drop constraint told_identity_source_check;
alter table told_identity add constraint told_identity_source_check check (source in ('referral', 'addition', 'import'));

alter table import_run enable row level security;
create policy hub_wall on import_run using (hub = current_setting('openmash.hub', true));
alter table import_piece enable row level security;
create policy hub_wall on import_piece using (hub = current_setting('openmash.hub', true));
alter table import_refusal enable row level security;
create policy hub_wall on import_refusal using (hub = current_setting('openmash.hub', true));
alter table history_event enable row level security;
create policy hub_wall on history_event using (hub = current_setting('openmash.hub', true));
revoke delete on history_event from ${service_role};
