-- What the house measures itself: three types that nobody claims, and the days on which it was measured.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

insert into qualifications.type (id, code, kind, title, description, proof, verifiers, may_be_asked_for, created_at,
                                 version)
values ('019b7700-0000-7000-8000-000000000001', 'ACCEPTANCE-30-DAYS', 'COMPUTED', 'Acceptance rate, 30 days (%)',
        'Of your work that was decided within the last 30 days, how much was accepted, in percent.', 'MEASURED',
        '{}', false, '2026-01-01T00:00:00Z', 1),
       ('019b7700-0000-7000-8000-000000000002', 'ACCEPTANCE-EVER', 'COMPUTED', 'Acceptance rate, ever (%)',
        'Of all your work that was decided, how much was accepted, in percent.', 'MEASURED',
        '{}', false, '2026-01-01T00:00:00Z', 1),
       ('019b7700-0000-7000-8000-000000000003', 'ACCEPTED-ANNOTATIONS', 'COMPUTED', 'Accepted annotations',
        'How many of your annotations were accepted: in all, and of each task type.', 'MEASURED',
        '{}', false, '2026-01-01T00:00:00Z', 1);

create table quality.measuring (
    day         date        primary key,
    measured_at timestamptz not null
);
