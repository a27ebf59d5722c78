-- A copy of an assessment for somebody who is not the hub's staff: composed by one person, released by another.
create table assessment_copy (
    id uuid primary key,
    hub text not null,
    case_id uuid not null,
    assessment_number int not null,
    number int not null,
    -- As the composer asked for it, JSON: reader, ground, purpose, words, what they held back.
    request text not null,
    -- Exactly what goes out, JSON.
    content text not null,
    -- What does not, each with its ground, JSON.
    withheld text not null,
    composed_at timestamptz not null,
    composed_by_sub text not null,
    composed_by_name text not null,
    composed_by_role text not null,
    released_at timestamptz,
    released_by_sub text,
    released_by_name text,
    released_by_role text,
    release_comment text,
    unique (case_id, assessment_number, number),
    foreign key (case_id, assessment_number) references assessment (case_id, number),
    -- Two people: nobody releases what they composed.
    check (released_by_sub is null or released_by_sub <> composed_by_sub),
    check ((released_at is null) = (released_by_sub is null))
);
create index assessment_copy_by_assessment on assessment_copy (hub, case_id, assessment_number, number);

alter table assessment_copy enable row level security;
create policy hub_wall on assessment_copy using (hub = current_setting('openmash.hub', true));

-- What was composed is never edited and never taken away; only who released it, and when, is added.
revoke update, delete on assessment_copy from ${service_role};
grant update (released_at, released_by_sub, released_by_name, released_by_role, release_comment)
    on assessment_copy to ${service_role};
