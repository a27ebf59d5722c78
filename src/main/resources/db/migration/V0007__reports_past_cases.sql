-- One past case as it was known at the time, for the trial of draft thresholds and for the reports about people.
-- Drawn from the case and drawn again when the case moves; nothing here is ever read by live work.
create table past_case (
    hub text not null,
    case_id uuid not null,
    referral_id uuid not null,
    -- The version of the case that the row was drawn from, and which of its assessments.
    case_version bigint not null,
    assessment_number int not null,
    scored_at timestamptz not null,
    received_at timestamptz not null,
    received_on date not null,
    -- The facts of the assessment that the first decision rested on, else of the newest; words numbered by fact_word.
    facts bytea not null,
    -- Whether the facts name brothers or sisters whose own open cases a draft would score, and those cases.
    siblings boolean not null,
    sibling_cases uuid[] not null,
    -- Whether any of them was told to be red, and any of those whose cases are not known.
    sibling_red boolean not null,
    sibling_red_besides boolean not null,
    -- What the set of that day said; level and score are null where it could not say.
    told_level smallint check (told_level between 1 and 4),
    told_band smallint not null check (told_band between 1 and 3),
    told_score smallint check (told_score between 0 and 100),
    rule_set_name text,
    rule_set_version text,
    -- The rules that fired by the set that scored then, in the order of the set.
    fired text[] not null,
    -- What the first final decision was; null while nobody has decided.
    decided_level smallint check (decided_level between 1 and 4),
    decided_outcome text,
    decided_at timestamptz,
    -- Joined as of that day, for counts alone; never a fact of a rule.
    agency text not null,
    agency_kind text not null,
    age_group text not null check (age_group in ('unborn', 'under-1', '1-4', '5-9', '10-15', '16-17', '18-and-over', 'not-known')),
    sex text not null,
    ethnicity text not null,
    disability text not null check (disability in ('yes', 'no', 'not-known')),
    -- The first half of the postcode; of an address that may be restricted it is never kept.
    area text not null,
    -- Followed by a new referral, a section 47 enquiry, a plan or care within 12 months; nobody can say yet; not on
    -- record, which is not known to be safe.
    followed text not null check (followed in ('followed', 'not-yet', 'not-known')),
    primary key (hub, case_id),
    check (siblings = (cardinality(sibling_cases) > 0)),
    check ((decided_level is null) = (decided_at is null) and (decided_level is null) = (decided_outcome is null))
);
-- The order in which a trial reads: the children of one referral side by side.
create unique index past_case_by_referral on past_case (hub, referral_id, case_id);
create index past_case_with_siblings on past_case (hub, referral_id, case_id) where siblings;
create index past_case_by_receipt on past_case (hub, received_on);
-- What time may still settle.
create index past_case_not_yet on past_case (hub, received_at, case_id) where followed = 'not-yet';

-- The numbering of the words that stand in facts; only ever added to.
create table fact_word (
    hub text not null,
    number int not null check (number >= 0),
    word text not null,
    primary key (hub, number),
    unique (hub, word)
);

-- A draft run over all past cases. It is worked on by whoever holds it, and taken up by another when that one is gone.
create table threshold_trial (
    id uuid primary key,
    hub text not null,
    set_number int not null,
    set_digest text not null,
    state text not null check (state in ('running', 'done', 'stopped', 'failed')),
    asked_at timestamptz not null,
    asked_by_sub text not null,
    asked_by_name text not null,
    asked_by_role text not null,
    phase text not null check (phase in ('gathering', 'reading', 'siblings', 'ended')),
    cases_read bigint not null,
    cases_of bigint not null,
    -- Who works on it, and how often they have said so: where this stands still they are gone.
    held_by uuid,
    beats bigint not null,
    stopped_by text,
    stop_reason text,
    ended_at timestamptz,
    -- What it came to, JSON, as it is told; and every count told, by its name, for later trials to be held against.
    counts text,
    result text,
    check ((state = 'stopped') = (stop_reason is not null)),
    check ((state = 'running') = (ended_at is null)),
    check ((state = 'done') = (result is not null) and (state = 'done') = (counts is not null))
);
create unique index threshold_trial_running on threshold_trial (hub) where state = 'running';
create index threshold_trial_by_set on threshold_trial (hub, set_number, asked_at, id);

-- The cases that a draft would have moved; shown to duty managers alone.
create table trial_case (
    hub text not null,
    trial_id uuid not null references threshold_trial on delete cascade,
    case_id uuid not null,
    from_level smallint,
    from_band smallint not null,
    to_level smallint,
    to_band smallint not null,
    -- The rules that explain it; "points" where none does.
    by_rules text[] not null,
    primary key (trial_id, case_id)
);

alter table past_case enable row level security;
create policy hub_wall on past_case using (hub = current_setting('openmash.hub', true));
alter table fact_word enable row level security;
create policy hub_wall on fact_word using (hub = current_setting('openmash.hub', true));
alter table threshold_trial enable row level security;
create policy hub_wall on threshold_trial using (hub = current_setting('openmash.hub', true));
alter table trial_case enable row level security;
create policy hub_wall on trial_case using (hub = current_setting('openmash.hub', true));
-- A number once given to a word stays its own.
revoke update, delete on fact_word from ${service_role};
