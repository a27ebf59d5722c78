-- The role ${service_role} is the service's own: it owns nothing, so row-level security binds it.
grant usage on schema public to ${service_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${service_role};
alter default privileges in schema public grant usage, select on sequences to ${service_role};

-- The local hub's clock: how far it was moved, for every instance. No policy: it tells of no family.
create table local_clock (
    one boolean primary key default true check (one),
    moved_micros bigint not null
);

-- Events waiting to be told. No policy: the relay serves all hubs, and nothing in it names a family.
create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    type text not null,
    hub text not null,
    subject text not null,
    at timestamptz not null,
    correlation text,
    data text not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

create table repeat_key (
    hub text not null,
    holder text not null,
    key text not null,
    digest bytea not null,
    kept_at timestamptz not null,
    status int not null,
    location text,
    etag text,
    answer text,
    primary key (hub, holder, key)
);
create index repeat_key_by_age on repeat_key (hub, kept_at);

create table audit_entry (
    id bigint generated always as identity primary key,
    hub text not null,
    at timestamptz not null,
    sub text not null,
    name text not null,
    role text not null,
    agency text,
    act text not null,
    purpose text not null,
    cases uuid[] not null,
    children uuid[] not null,
    note text,
    correlation text
);
create index audit_entry_by_time on audit_entry (hub, at, id);

alter table repeat_key enable row level security;
create policy hub_wall on repeat_key using (hub = current_setting('openmash.hub', true));
alter table audit_entry enable row level security;
create policy hub_wall on audit_entry using (hub = current_setting('openmash.hub', true));
-- What was done and seen is only ever added to.
revoke update, delete on audit_entry from ${service_role};
