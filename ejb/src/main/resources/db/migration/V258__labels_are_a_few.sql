-- A label is one of a few. Where a field with free text was named, the night would compare every sentence with every
-- other; it says instead that there are too many different ones.
alter table consensus.agreement add too_many boolean not null default false;
