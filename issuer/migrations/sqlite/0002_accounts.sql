-- The people who work at the desk: who they are, what they may do and until when, and what they did.

-- login is lower case. Without a password somebody signs in elsewhere, by a subject.
create table account (
    id integer primary key,
    login text not null,
    name text not null,
    language text not null,
    password text,
    added_at integer not null,
    constraint account_login_once unique (login)
) strict;

-- Whom an OpenID Connect provider calls by this name.
create table account_subject (
    provider text not null,
    subject text not null,
    account integer not null,
    constraint account_subject_once primary key (provider, subject),
    constraint account_subject_account foreign key (account) references account (id)
) strict;

-- What somebody may do for an organisation; ended_at may lie ahead. The past is in the journal.
create table membership (
    account integer not null,
    organisation integer not null,
    role text not null,
    since integer not null,
    ended_at integer,
    constraint membership_once primary key (account, organisation),
    constraint membership_account foreign key (account) references account (id),
    constraint membership_organisation foreign key (organisation) references organisation (id),
    constraint membership_role_known check (role in ('facilitator', 'coordinator', 'administrator'))
) strict;

-- The code is derived from the server's secret and the id, so that the link can be shown again. Without made_by
-- the invitation comes from the command line.
create table invitation (
    id integer primary key,
    organisation integer not null,
    role text not null,
    name text not null,
    code_hash text,
    made_by integer,
    made_at integer not null,
    expires_at integer not null,
    used_by integer,
    withdrawn_at integer,
    constraint invitation_code_once unique (code_hash),
    constraint invitation_organisation foreign key (organisation) references organisation (id),
    constraint invitation_made_by foreign key (made_by) references account (id),
    constraint invitation_used_by foreign key (used_by) references account (id),
    constraint invitation_role_known check (role in ('facilitator', 'coordinator', 'administrator')),
    constraint invitation_over_once check (used_by is null or withdrawn_at is null)
) strict;

create table web_session (
    token_hash text not null,
    account integer not null,
    opened_at integer not null,
    seen_at integer not null,
    constraint web_session_once primary key (token_hash),
    constraint web_session_account foreign key (account) references account (id)
) strict;

create index web_session_of_account on web_session (account);

-- What was done, by whom, for whom. Each hash covers the one before it, so no row can be changed or taken out
-- without breaking all that follow. No names of learners. Without an actor it was done by command.
create table audit (
    number integer primary key,
    organisation integer,
    actor integer,
    deed text not null,
    about text not null,
    done_at integer not null,
    hash text not null,
    constraint audit_organisation foreign key (organisation) references organisation (id),
    constraint audit_actor foreign key (actor) references account (id)
) strict;

create index audit_of_organisation on audit (organisation);

create trigger audit_is_not_changed before update on audit
begin
    select raise(abort, 'the journal is not changed');
end;

create trigger audit_is_not_shortened before delete on audit
begin
    select raise(abort, 'the journal is not shortened');
end;
