-- Who was invited before they were exposed to the other side does not read the terms any more. The invitation
-- itself stays, so that they can decline and the place goes to the next.
alter policy the_invited_read on staffing.call
    using ((select security.actor_has('ANNOTATOR'))
        and project_id <> all ((select projects.barred_projects())::uuid[])
        and id in (select call_id from staffing.invitation where annotator_id = (select security.actor_id())));
