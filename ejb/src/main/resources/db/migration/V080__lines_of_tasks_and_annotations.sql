-- Tasks and finished annotations come in line by line, like batches of results.
alter table imports.import drop constraint only_batches_have_a_project;
alter table imports.import add constraint only_work_has_a_project check (
    (kind in ('BATCH_RESULTS', 'TASKS', 'ANNOTATIONS') and project_id is not null)
    or (kind in ('REGISTER', 'QUALIFICATIONS') and project_id is null));
