-- Issuers on other servers that a network stands for, each known by its card: what it says of itself, compared by its
-- fingerprint (JSON).
create table network_guest (
    id integer primary key,
    network integer not null,
    did text not null,
    card text not null,
    member_from integer not null,
    member_until integer,
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
