-- The life of a network: members leave and come back, other networks are recognised. An organisation may stop issuing for
-- a while, or close for good.
alter table network_member add column member_until bigint;
alter table organisation add column issuing bigint not null default 1;
alter table organisation add column closed_at bigint;

create table recognised_network (
    network bigint not null,
    did text collate "C" not null,
    root text collate "C" not null,
    recognised_at bigint not null,
    constraint recognised_network_once primary key (network, did),
    constraint recognised_network_network foreign key (network) references network (id)
);
