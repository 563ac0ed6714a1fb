-- Who looks after a network, and what stays of badges in figures without names.

-- ended_at may lie ahead. The past is in the journal.
create table network_coordinator (
    network integer not null,
    account integer not null,
    since integer not null,
    ended_at integer,
    constraint network_coordinator_once primary key (network, account),
    constraint network_coordinator_network foreign key (network) references network (id),
    constraint network_coordinator_account foreign key (account) references account (id)
) strict;

-- An award may have had several editions that stood. One of them counts for it in figures without names.
alter table erased_edition add column counts integer not null default 1;
