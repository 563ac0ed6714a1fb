-- One badge in forty cities: badges that members share, catalogues that other networks' servers sign, and what a city
-- adds of its own.

-- Every version that the settings' catalogue or a network's ever had. A version keeps its meaning and its address for
-- as long as somebody holds it, also when it is given no more.
create table known_badge (
    badge text collate "C" not null,
    version bigint not null,
    definition text collate "C" not null,
    base text collate "C",
    network text collate "C",
    given bigint not null,
    known_since bigint not null,
    constraint known_badge_once primary key (badge, version),
    constraint known_badge_from_one check (version >= 1),
    constraint known_badge_given check (given in (0, 1))
);

-- Whose catalogue was taken in, and which of its versions last: an older one is refused.
create table taken_catalogue (
    network text collate "C" not null,
    root text collate "C" not null,
    version bigint not null,
    taken_at bigint not null,
    constraint taken_catalogue_once primary key (network)
);

-- A badge that one member made and all may give.
create table shared_badge (
    network bigint not null,
    badge text collate "C" not null,
    shared_at bigint not null,
    constraint shared_badge_once primary key (network, badge),
    constraint shared_badge_network foreign key (network) references network (id)
);

-- The page of a badge in an organisation's City of Learning.
create table city_page (
    organisation bigint not null,
    badge text collate "C" not null,
    city text collate "C" not null,
    activity text collate "C" not null,
    playlist text collate "C",
    constraint city_page_once primary key (organisation, badge, city),
    constraint city_page_organisation foreign key (organisation) references organisation (id)
);
