-- The life of a network: members leave and come back, other networks are recognised. An organisation may stop issuing for
-- a while, or close for good.
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
