-- RSA keys, and badges as tokens with RS256 beside the two forms that every badge has. Constraints cannot be changed
-- in place, so both tables are made anew.
create table signing_key_new (
    id integer primary key,
    organisation integer not null,
    fragment text not null,
    algorithm text not null,
    public_jwk text not null,
    used_from integer not null,
    used_until integer,
    dead_at integer,
    constraint signing_key_organisation foreign key (organisation) references organisation (id),
    constraint signing_key_fragment_once unique (organisation, fragment),
    constraint signing_key_algorithm_known check (algorithm in ('ed25519', 'p256', 'rsa'))
) strict;

insert into signing_key_new (id, organisation, fragment, algorithm, public_jwk, used_from, used_until, dead_at)
select id, organisation, fragment, algorithm, public_jwk, used_from, used_until, dead_at from signing_key;

drop table signing_key;
alter table signing_key_new rename to signing_key;

create table access_form_new (
    token_hash text not null,
    form text not null,
    constraint access_form_once primary key (token_hash, form),
    constraint access_form_access foreign key (token_hash) references access (token_hash) on delete cascade,
    constraint access_form_known check (form in ('data_integrity', 'jwt', 'rs256'))
) strict;

insert into access_form_new (token_hash, form) select token_hash, form from access_form;

drop table access_form;
alter table access_form_new rename to access_form;

-- The key that signs the third form, for editions written down while RS256 was switched on; its text comes with the others.
alter table edition add column rsa_key text;
alter table edition add column rs256 text constraint edition_rs256_with_key check (rs256 is null or rsa_key is not null);
