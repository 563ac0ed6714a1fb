-- Forgetting: how long names are kept, whom the list of erasures names, and what stays of an erased person's badges.

-- Days from the last meeting of a circle to the deletion of its names.
alter table organisation add column names_kept_days integer not null default 90
    constraint organisation_names_kept_days check (names_kept_days between 1 and 730);

-- Since when the names of the circle are gone.
alter table circle add column names_deleted_at integer;

-- mark names a learner in the list of erasures. It is random, because row numbers come again after a deletion and
-- again otherwise after a restored backup. Learners with the same person are one person, by somebody's choice at the
-- desk; alone, a learner is the person of its own mark.
alter table learner add column mark text;
alter table learner add column person text;

update learner set mark = lower(hex(randomblob(16)));
update learner set person = mark;

create unique index learner_mark_once on learner (mark);
create index learner_of_person on learner (person);

create trigger learner_gets_mark after insert on learner when new.mark is null
begin
    update learner set mark = lower(hex(randomblob(16))) where id = new.id;
    update learner set person = mark where id = new.id;
end;

-- The name on the badge is gone, and the texts of its editions; that it was awarded stays, and so do the places on
-- the status list.
alter table award add column forgotten_at integer;
alter table edition add column forgotten_at integer;

-- All that stays of an edition of an erased person: enough to know that it was issued and to end it.
-- issued_on is the first second of the day; the bit stands in status_slot.
create table erased_edition (
    id integer primary key,
    organisation integer not null,
    credential text not null,
    badge text not null,
    status_list integer not null,
    place integer not null,
    issued_on integer not null,
    constraint erased_edition_organisation foreign key (organisation) references organisation (id),
    constraint erased_edition_credential_once unique (credential),
    constraint erased_edition_slot foreign key (status_list, place) references status_slot (status_list, place)
) strict;

-- Erasures that were done in this database. One that stands only in the list beside it is done again before anything
-- is answered. wiped_at: no trace is left in free pages or in the write-ahead log.
create table erasure (
    mark text not null,
    erased_at integer not null,
    wiped_at integer,
    constraint erasure_once primary key (mark)
) strict;

-- The highest number that was ever deleted from a table whose numbers make secret codes: it is never given again,
-- else the paper of somebody erased would open the badge of somebody else.
create table deleted_number (
    counted text not null,
    highest integer not null,
    constraint deleted_number_once primary key (counted)
) strict;

create trigger offer_number_is_kept after delete on offer
begin
    insert into deleted_number (counted, highest)
    values ('offer', old.id)
    on conflict (counted) do update set highest = max(highest, excluded.highest);
end;
