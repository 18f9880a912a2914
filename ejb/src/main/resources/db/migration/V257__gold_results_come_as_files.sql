-- Gold results that were measured elsewhere come in as a file like tasks and annotations, however many there are.
alter table imports.import drop constraint only_work_has_a_project;
alter table imports.import add constraint only_work_has_a_project check (
    (kind in ('BATCH_RESULTS', 'TASKS', 'ANNOTATIONS', 'MACHINE_ANNOTATIONS', 'GOLD_RESULTS') and project_id is not null)
    or (kind in ('REGISTER', 'QUALIFICATIONS') and project_id is null));
