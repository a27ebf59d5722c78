-- Every number that a report has shown. Reports over other months, or of another day, must not tell a small number
-- together with it, so that each new one is held against all of these. Counts of children, never a child.
create table shown_figure (
    hub text not null,
    -- Which number: a column, or a group and a column.
    figure text not null,
    -- The first and last month, by their first days.
    from_month date not null,
    to_month date not null,
    count bigint not null check (count >= 0),
    shown_at timestamptz not null,
    primary key (hub, figure, from_month, to_month, count),
    check (from_month <= to_month),
    check (count = 0 or count > 5)
);
alter table shown_figure enable row level security;
create policy hub_wall on shown_figure using (hub = current_setting('openmash.hub', true));
-- What was shown stays known.
revoke delete on shown_figure from ${service_role};
-- Which areas a hub has had cases of.
create index past_case_by_area on past_case (hub, area);
