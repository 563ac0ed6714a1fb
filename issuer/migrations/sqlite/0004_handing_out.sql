-- Handing out: slips printed before the last session, editions that end alone, and suspension.

-- A slip that was printed before its circle closed. Like that of an offer, its code is derived from the server's
-- secret and the id, so no id is given twice (autoincrement). It sleeps while offer is null, and leads to the first
-- offer of its learner's award from then on.
create table early_slip (
    id integer primary key autoincrement,
    learner integer not null,
    code_hash text,
    printed_at integer not null,
    offer integer,
    constraint early_slip_learner foreign key (learner) references learner (id) on delete cascade,
    constraint early_slip_offer foreign key (offer) references offer (id) on delete cascade,
    constraint early_slip_code_once unique (code_hash),
    constraint early_slip_offer_once unique (offer)
) strict;

create unique index early_slip_one_asleep on early_slip (learner) where offer is null;

-- Why an edition was ended alone; stays internal, like award.ended_because.
alter table edition add column ended_because text;

-- Suspension is switched on by an organisation, for badges that are issued from then on.
alter table organisation add column suspends integer not null default 0;

-- A list serves one purpose (Bitstring Status List 1.0, 2.2).
alter table status_list add column purpose text not null default 'revocation'
    check (purpose in ('revocation', 'suspension'));

-- The second place of an edition, on a list for suspension. Its bit is set and cleared; ended_at says since when.
create table suspension_slot (
    edition integer primary key,
    status_list integer not null,
    place integer not null,
    constraint suspension_slot_edition foreign key (edition) references edition (id),
    constraint suspension_slot_place foreign key (status_list, place) references status_slot (status_list, place),
    constraint suspension_slot_once unique (status_list, place)
) strict;
