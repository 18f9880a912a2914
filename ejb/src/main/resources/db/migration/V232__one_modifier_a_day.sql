-- A bank takes no two NACHA files of one day from one sender under one modifier: letters and digits are counted among
-- all files that a sender gives to a bank, of whichever payer, with payments or with prenotes.
create table files.ach_modifier (
    destination text not null,
    origin      text not null,
    created_on  date not null,
    modifier    text not null constraint a_modifier_is_a_letter_or_digit check (modifier ~ '^[A-Z0-9]$'),
    file_id     uuid not null constraint a_file_has_one_modifier unique,
    constraint one_modifier_a_sender_and_day primary key (destination, origin, created_on, modifier)
);
revoke update, delete, truncate on files.ach_modifier from ${app};
create trigger only_added_to before update or delete or truncate on files.ach_modifier
    for each statement execute function ids.refuse_change();

alter table files.ach_modifier enable row level security;
alter table files.ach_modifier force row level security;
create policy finance on files.ach_modifier
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')))
    with check ((select security.actor_has('SYSTEM', 'FINANCE')));

alter table files.prenote_file drop constraint a_modifier_is_a_letter_after_that_of_payments;
alter table files.prenote_file add constraint a_modifier_is_a_letter_or_digit check (modifier ~ '^[A-Z0-9]$');
