package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.security.entity.PersonKey;

/**
 * What a register changes, on its way into the tables: streamed into temporary ones portion by
 * portion, and from there into the real ones at the end, in four statements for all.
 */
@Dependent
public class RegisterTables {

    private static final String PERSONS =
            """
            create temporary table register_person (
                id        uuid    not null,
                reference text    primary key,
                known     boolean not null,
                country   text    not null,
                currency  text    not null,
                personal  bytea   not null,
                print     bytea   not null,
                town_latin boolean not null
            ) on commit drop
            """;

    private static final String ACCOUNTS =
            """
            create temporary table register_account (
                id           uuid  not null,
                annotator_id uuid  not null,
                replaces     uuid,
                waits        boolean not null,
                currency     text  not null,
                kind         text  not null,
                country      text  not null,
                bank_known   boolean not null,
                details      bytea not null,
                print        bytea not null,
                masked       text  not null
            ) on commit drop
            """;

    private static final String ADD_PERSONS =
            """
            insert into annotators.annotator
                (id, reference, country, currency, personal, print, town_latin, created_at, changed_at)
            select id, reference, country, currency, personal, print, town_latin, ?, ?
              from pg_temp.register_person
             where not known
            """;

    private static final String CHANGE_PERSONS =
            """
            update annotators.annotator a
               set country = r.country, currency = r.currency,
                   personal = r.personal, print = r.print, town_latin = r.town_latin, changed_at = ?
              from pg_temp.register_person r
             where r.known and a.id = r.id
            """;

    private static final String REPLACE_ACCOUNTS =
            """
            update annotators.bank_account b
               set replaced_at = ?
              from pg_temp.register_account r
             where b.id = r.replaces
            """;

    private static final String ADD_ACCOUNTS =
            """
            insert into annotators.bank_account
                (id, annotator_id, currency, kind, country, bank_known, details, print, masked, since, origin, put_by)
            select id, annotator_id, currency, kind, nullif(country, ''), bank_known, details, print, masked, ?,
                   case when waits then 'LATER_REGISTER' else 'REGISTER' end, ?
              from pg_temp.register_account
            """;

    @Inject Sql sql;
    @Inject Ids ids;

    public void create() {
        sql.change(PERSONS);
        sql.change(ACCOUNTS);
    }

    void persons(List<RegisterChange> changes, Map<UUID, PersonKey> keys) {
        try (var copy =
                sql.copyInto(
                        "pg_temp.register_person",
                        "id, reference, known, country, currency, personal, print, town_latin")) {
            for (var change : changes) {
                var entry = change.entry();
                copy.row(
                        change.person(),
                        entry.reference(),
                        !change.isNew(),
                        entry.country(),
                        entry.currency(),
                        keys.get(change.person()).seal(entry.particulars().canonical()),
                        change.print(),
                        entry.particulars().isTownLatin());
            }
            copy.end();
        }
    }

    void accounts(List<RegisterChange> changes, Map<UUID, PersonKey> keys) {
        try (var copy =
                sql.copyInto(
                        "pg_temp.register_account",
                        "id, annotator_id, replaces, waits, currency, kind, country, bank_known, details, print, masked")) {
            for (var change : changes) {
                var account = change.entry().account().orElseThrow();
                copy.row(
                        ids.next(),
                        change.person(),
                        change.replaces(),
                        change.isAccountToBeConfirmed(),
                        change.entry().currency(),
                        account.kind(),
                        account.country(),
                        account.namesBank(),
                        keys.get(change.person()).seal(account.canonical()),
                        change.accountPrint(),
                        account.masked());
            }
            copy.end();
        }
    }

    public void apply(Instant now) {
        // Nobody else looks after temporary tables, and without it the joins would be guesses.
        sql.change("analyze pg_temp.register_person, pg_temp.register_account");
        sql.change(ADD_PERSONS, now, now);
        sql.change(CHANGE_PERSONS, now);
        sql.change(REPLACE_ACCOUNTS, now);
        sql.change(ADD_ACCOUNTS, now, Actor.current().id());
    }
}
