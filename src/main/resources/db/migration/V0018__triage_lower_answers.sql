-- A case stands at the highest of its assessments; where a link was undone, a person may accept the lower answer.
create table lower_answer (
    case_id uuid not null,
    assessment_number int not null,
    hub text not null,
    -- Where the case stood, and where it stands by the acceptance.
    level_before smallint,
    band_before smallint not null,
    level smallint not null,
    band smallint not null,
    at timestamptz not null,
    by_sub text not null,
    by_name text not null,
    by_role text not null,
    reason text not null,
    primary key (case_id, assessment_number),
    foreign key (case_id, assessment_number) references assessment (case_id, number)
);

alter table lower_answer enable row level security;
create policy hub_wall on lower_answer using (hub = current_setting('openmash.hub', true));
revoke update, delete on lower_answer from ${service_role};
