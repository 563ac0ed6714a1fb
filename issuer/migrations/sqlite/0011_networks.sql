-- The life of a network: members leave and come back, other networks are recognised, issuers on other servers are known
-- by a card. An organisation may stop issuing for a while, or close for good; the last status lists of one that closed say
-- something without end.
alter table network_member add column member_until integer;
alter table organisation add column issuing integer not null default 1;
alter table organisation add column closed_at integer;

create table recognised_network (
    network integer not null,
    did text not null,
    root text not null,
    recognised_at integer not null,
    constraint recognised_network_once primary key (network, did),
    constraint recognised_network_network foreign key (network) references network (id)
) strict;

-- card is what the other issuer says of itself, compared by its fingerprint (JSON).
create table network_guest (
    id integer primary key,
    network integer not null,
    did text not null,
    card text not null,
    member_from integer not null,
    member_until integer,
    closed_at integer,
    constraint network_guest_once unique (network, did),
    constraint network_guest_network foreign key (network) references network (id)
) strict;

-- The last status lists of a guest that closed, in both forms, under the address that its badges name.
create table handed_over_list (
    id integer primary key,
    guest integer not null,
    address text not null,
    data_integrity text not null,
    jwt text not null,
    constraint handed_over_list_once unique (guest, address),
    constraint handed_over_list_guest foreign key (guest) references network_guest (id)
) strict;
