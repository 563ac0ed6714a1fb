-- Since when nothing that the key signed is believed by its dates: it was stolen.
alter table signing_key add column dead_at integer;

-- What each signed badge is known by when its texts are gone. It lies in the order of the marks and refers to no edition,
-- so it tells nothing to whoever does not hold the badge.
create table badge_mark (
    organisation integer not null,
    fragment text not null,
    mark text not null,
    constraint badge_mark_once primary key (organisation, fragment, mark),
    constraint badge_mark_organisation foreign key (organisation) references organisation (id)
) strict, without rowid;
