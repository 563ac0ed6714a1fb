-- The store of one Kreds issuer on SQLite. Times are seconds since 1970 in UTC, calendar days are text
-- (YYYY-MM-DD), texts in several languages are JSON objects (language to text).
-- Every row belongs to one organisation, directly or through its circle: organisations are tenants.

create table organisation (
    id integer primary key,
    slug text not null,
    did text not null,
    name text not null,
    city text not null,
    country_code text not null,
    website text,
    language text not null,
    time_zone text not null,
    added_at integer not null,
    constraint organisation_slug_once unique (slug),
    constraint organisation_did_once unique (did)
) strict;

-- Public facts of keys only; secrets lie in the key folder. A fragment is never used again, and a retired key
-- stays, because badges signed with it stay.
create table signing_key (
    id integer primary key,
    organisation integer not null,
    fragment text not null,
    algorithm text not null,
    public_jwk text not null,
    used_from integer not null,
    used_until integer,
    constraint signing_key_organisation foreign key (organisation) references organisation (id),
    constraint signing_key_fragment_once unique (organisation, fragment),
    constraint signing_key_algorithm_known check (algorithm in ('ed25519', 'p256'))
) strict;

-- root is the public root key with its signed word for the working key, which is named by fragment (JSON).
create table network (
    id integer primary key,
    slug text not null,
    did text not null,
    name text not null,
    fragment text not null,
    root text not null,
    added_at integer not null,
    constraint network_slug_once unique (slug),
    constraint network_did_once unique (did)
) strict;

create table network_member (
    network integer not null,
    organisation integer not null,
    member_from integer not null,
    constraint network_member_once primary key (network, organisation),
    constraint network_member_network foreign key (network) references network (id),
    constraint network_member_organisation foreign key (organisation) references organisation (id)
) strict;

-- Every trust list that was ever signed: verifiers refuse a lower version, so no number is given twice.
create table trust_list (
    network integer not null,
    version integer not null,
    signed text not null,
    signed_at integer not null,
    constraint trust_list_version_once primary key (network, version),
    constraint trust_list_network foreign key (network) references network (id)
) strict;

-- handle is what people type; source tells the same circle again when it is imported again.
create table circle (
    id integer primary key,
    organisation integer not null,
    handle text not null,
    source text not null,
    name text not null,
    venue text,
    city text,
    language text not null,
    online integer not null,
    first_day text,
    last_day text,
    badge text not null,
    imported_at integer not null,
    closed_at integer,
    constraint circle_organisation foreign key (organisation) references organisation (id),
    constraint circle_handle_once unique (handle),
    constraint circle_source_once unique (organisation, source)
) strict;

create table session (
    circle integer not null,
    number integer not null,
    source text,
    constraint session_once primary key (circle, number),
    constraint session_circle foreign key (circle) references circle (id),
    constraint session_from_one check (number >= 1)
) strict;

-- source tells the same person again: an id of the list, or the name and how often it stood before.
create table learner (
    id integer primary key,
    circle integer not null,
    source text not null,
    name text not null,
    constraint learner_circle foreign key (circle) references circle (id),
    constraint learner_source_once unique (circle, source)
) strict;

create table attendance (
    learner integer not null,
    circle integer not null,
    session integer not null,
    constraint attendance_once primary key (learner, session),
    constraint attendance_learner foreign key (learner) references learner (id),
    constraint attendance_session foreign key (circle, session) references session (circle, number)
) strict;

create table outcome_reached (
    learner integer not null,
    outcome text not null,
    constraint outcome_reached_once primary key (learner, outcome),
    constraint outcome_reached_learner foreign key (learner) references learner (id)
) strict;

-- The fact that a learner earned a badge. completion is what was true when the circle closed (JSON).
create table award (
    id integer primary key,
    organisation integer not null,
    learner integer not null,
    badge text not null,
    completion text not null,
    name_on_badge text not null,
    awarded_at integer not null,
    ended_at integer,
    ended_because text,
    constraint award_organisation foreign key (organisation) references organisation (id),
    constraint award_learner foreign key (learner) references learner (id)
) strict;

-- Closing a circle twice, or from two devices, makes one award.
create unique index award_once on award (learner, badge) where ended_at is null;

-- An invitation to collect. The code itself is not stored: it is derived from the server's secret and the id.
-- An open offer whose time is over has expired; no row changes for that.
create table offer (
    id integer primary key,
    award integer not null,
    hand_out text not null,
    code_hash text,
    state text not null,
    made_at integer not null,
    expires_at integer not null,
    tx_round integer not null,
    wrong_codes integer not null,
    holder text,
    collected_at integer,
    constraint offer_award foreign key (award) references award (id),
    constraint offer_code_once unique (code_hash),
    constraint offer_hand_out_known check (hand_out in ('wall', 'slip')),
    constraint offer_state_known check (state in ('open', 'collected', 'void', 'replaced', 'paused')),
    constraint offer_collected_by_somebody
        check ((state = 'collected') = (holder is not null) and (holder is null) = (collected_at is null))
) strict;

create unique index offer_one_open on offer (award) where state in ('open', 'paused');

-- A pre-authorised code carries its own seal and is stored only when it was used: strictly once.
create table spent_code (
    hash text not null,
    offer integer not null,
    spent_at integer not null,
    constraint spent_code_once primary key (hash),
    constraint spent_code_offer foreign key (offer) references offer (id)
) strict;

create table access (
    token_hash text not null,
    offer integer not null,
    expires_at integer not null,
    constraint access_once primary key (token_hash),
    constraint access_offer foreign key (offer) references offer (id)
) strict;

-- Which forms an access token has fetched: each once.
create table access_form (
    token_hash text not null,
    form text not null,
    constraint access_form_once primary key (token_hash, form),
    constraint access_form_access foreign key (token_hash) references access (token_hash) on delete cascade,
    constraint access_form_known check (form in ('data_integrity', 'jwt'))
) strict;

-- Lists are never mixed with those of another epoch, and their numbers are never given again.
-- revision rises with every bit; signed_revision is the one that the signed texts show.
create table status_list (
    id integer primary key,
    organisation integer not null,
    number integer not null,
    revision integer not null,
    signed_revision integer not null,
    signed_at integer not null,
    data_integrity text,
    jwt text,
    constraint status_list_organisation foreign key (organisation) references organisation (id),
    constraint status_list_number_once unique (organisation, number),
    constraint status_list_both_forms check ((data_integrity is null) = (jwt is null))
) strict;

-- One row for each place that was ever given away, at random; rows are never deleted, so no place serves twice.
create table status_slot (
    status_list integer not null,
    place integer not null,
    ended_at integer,
    constraint status_slot_once primary key (status_list, place),
    constraint status_slot_list foreign key (status_list) references status_list (id)
) strict;

-- The journal: one credential, written down before it is signed. unsigned is the exact text to be signed;
-- both signed forms come later and together.
create table edition (
    id integer primary key,
    award integer not null,
    offer integer,
    kind text not null,
    credential text not null,
    subject text not null,
    status_list integer not null,
    place integer not null,
    ed25519_key text not null,
    p256_key text not null,
    unsigned text not null,
    journalled_at integer not null,
    data_integrity text,
    jwt text,
    constraint edition_award foreign key (award) references award (id),
    constraint edition_offer foreign key (offer) references offer (id),
    constraint edition_one_per_offer unique (offer),
    constraint edition_credential_once unique (credential),
    constraint edition_slot foreign key (status_list, place) references status_slot (status_list, place),
    constraint edition_slot_once unique (status_list, place),
    constraint edition_kind_known check (kind in ('wallet', 'paper')),
    constraint edition_wallet_has_offer check ((kind = 'wallet') = (offer is not null)),
    constraint edition_both_forms check ((data_integrity is null) = (jwt is null))
) strict;

create index edition_of_award on edition (award);

-- What wallets told about a handed-over edition (OpenID4VCI 1.0, section 11).
create table notification (
    edition integer not null,
    event text not null,
    told_at integer not null,
    constraint notification_once primary key (edition, event),
    constraint notification_edition foreign key (edition) references edition (id)
) strict;
