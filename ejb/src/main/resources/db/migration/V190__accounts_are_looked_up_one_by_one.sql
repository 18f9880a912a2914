-- A register of tens of thousands brings as many accounts at once: whether each is the first one of its annotator is
-- looked up by an index, whatever the statistics know of a table that was empty a moment ago.
create index on annotators.bank_account (annotator_id, currency);
alter function annotators.first_or_changed() set enable_seqscan = off;
alter function annotators.first_or_changed() set enable_hashjoin = off;
alter function annotators.first_or_changed() set enable_mergejoin = off;
