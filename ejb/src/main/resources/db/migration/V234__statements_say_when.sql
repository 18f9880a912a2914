-- A statement says when the money goes: the first day on which the bank can be asked to pay what the night decided.
alter table statements.entry add column pay_on date;
comment on column statements.entry.pay_on is 'null of what is held, and of statements that are older than this column';
