-- When a status list was left: no place is given from it any more. The list after it is there long before.
alter table status_list add column left_at bigint;
update status_list set left_at = signed_at
where exists (
    select 1 from status_list as later
    where later.organisation = status_list.organisation
        and later.purpose = status_list.purpose
        and later.number > status_list.number
);
