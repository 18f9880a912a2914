-- However work comes in, silence accepts it 21 days after it was submitted at the latest. What came in before keeps its
-- time.
create function tasks.refuse_a_longer_review() returns trigger language plpgsql as $$
begin
    raise exception 'assignment % is accepted by silence more than 21 days after it was submitted', new.id;
end $$;
create trigger silence_accepts_within_21_days before insert on tasks.assignment
    for each row when (new.review_due_at > new.submitted_at + interval '504 hours')
    execute function tasks.refuse_a_longer_review();
