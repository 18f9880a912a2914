-- Some banks leave the end-to-end id out: then the UETR, or an instruction id that is ours, tells what a line is about.
alter table banking.line
    add uetr           text not null default '',
    add instruction_id text not null default '';
alter table banking.line drop constraint way_is_known;
alter table banking.line add constraint way_is_known check (matched_by in (
    'END_TO_END_ID', 'TRACE', 'UETR', 'INSTRUCTION_ID', 'MESSAGE_ID', 'AMOUNT_AND_DATE', 'PERSON'));
