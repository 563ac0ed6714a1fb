-- Badges that an organisation made itself, in the catalogue's own words (TOML: one badge and its outcomes). A version
-- is never changed: badges that people hold name it. Names are in addresses without the organisation, so no two
-- organisations share one.
create table badge_definition (
    badge text not null,
    version integer not null,
    organisation integer not null,
    definition text not null,
    made_at integer not null,
    constraint badge_definition_once primary key (badge, version),
    constraint badge_definition_organisation foreign key (organisation) references organisation (id),
    constraint badge_definition_from_one check (version >= 1)
) strict;

create index badge_definition_of_organisation on badge_definition (organisation);
