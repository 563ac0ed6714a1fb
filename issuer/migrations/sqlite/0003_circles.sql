-- What a facilitator notes beside a learner before the circle closes. note goes into the badge only where
-- note_in_badge says so; exception is why fewer sessions were enough, and never does.
-- name_on_badge: null is the default (first name and initial), empty is a badge without a name.
alter table learner add column note text not null default '';
alter table learner add column note_in_badge integer not null default 0;
alter table learner add column exception text not null default '';
alter table learner add column name_on_badge text;
alter table learner add column wants_badge integer not null default 1;

-- Each time a circle was closed: once at the end, again for latecomers. account is whoever did it in the browser, null
-- on the command line. consent is the tick for participants below the age of consent; no age is ever stored.
create table closing (
    id integer primary key,
    circle integer not null,
    closed_at integer not null,
    account integer,
    consent integer not null,
    hand_out text not null,
    awards integer not null,
    constraint closing_circle foreign key (circle) references circle (id),
    constraint closing_account foreign key (account) references account (id),
    constraint closing_hand_out_known check (hand_out in ('wall', 'slip'))
) strict;

create index closing_of_circle on closing (circle);
