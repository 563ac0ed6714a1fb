-- By what an offer was collected: a wallet, or one of the things that carry a paper edition.
-- holder is the subject of the edition: a wallet's did:key, or the urn:uuid of the paper edition.
alter table offer add column collected_by text
    constraint offer_collected_by_known
    check (collected_by in ('wallet', 'picture', 'page', 'print', 'file'));

update offer
set collected_by = 'wallet'
where state = 'collected';
