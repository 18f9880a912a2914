-- Files of qualifications come in too; like registers they belong to no project.
alter table imports.import drop constraint batches_have_a_project;
alter table imports.import add constraint only_batches_have_a_project check (
    kind = 'BATCH_RESULTS' and project_id is not null
    or kind in ('REGISTER', 'QUALIFICATIONS') and project_id is null);
