-- What is asked for each badge is found without reading everything that was ever given.
create index award_of_learner on award (learner);
create index award_of_organisation on award (organisation, badge);
create index offer_of_award on offer (award);
create index learner_of_circle on learner (circle, name);
create index attendance_of_circle on attendance (circle);
create index edition_to_sign on edition (id) where jwt is null and forgotten_at is null;
create index edition_of_subject on edition (subject);
create index access_by_end on access (expires_at);
create index access_of_offer on access (offer);
