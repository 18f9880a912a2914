-- What came of a quality plan in the last weeks is looked up by project and time.
create index on reviews.pick (project_id, picked_at);
