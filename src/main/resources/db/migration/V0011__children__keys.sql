-- Under which keys a child on record is found: hashes of what the matcher reckons from the evidence of one holder, a
-- case or an imported record. A holder's keys stay its own when its evidence moves to another child.
create table child_key (
    hub text not null,
    key bigint not null,
    holder uuid not null,
    primary key (hub, key, holder)
);

alter table told_identity
    -- Whom one calls for the child, and the people of the family told beside it; JSON. Null where none were.
    add column kin text,
    -- The old identity of an adopted child: neither candidate nor evidence.
    add column sealed boolean not null default false,
    -- Whether the keys of the holder were reckoned from all that it tells, this row with the others.
    add column keyed boolean not null default false;
create index told_identity_not_keyed on told_identity (hub, case_id) where not keyed;

-- The keys that were matched on before.
alter table told_identity drop column nhs_number, drop column upn, drop column name_key, drop column birth_date;

alter table child_key enable row level security;
create policy hub_wall on child_key using (hub = current_setting('openmash.hub', true));
