create table box (at timestamptz default current_timestamp);
