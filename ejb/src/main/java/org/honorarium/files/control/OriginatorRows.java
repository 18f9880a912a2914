package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.ZenginOriginator;

/** What payers' banks agreed, as rows; the last version is in force. */
@Dependent
public class OriginatorRows {

    private static final String ACH =
            "select * from files.ach_originator where payer_id = ? order by version desc limit 1";

    private static final String ZENGIN =
            "select * from files.zengin_originator where payer_id = ? order by version desc limit 1";

    private static final String ADD_ACH =
            """
            insert into files.ach_originator
                (payer_id, version, immediate_destination, immediate_destination_name, immediate_origin,
                 immediate_origin_name, company_name, company_id, odfi, entry_class, agreed_by, agreed_at)
            select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
              from files.ach_originator where payer_id = ?
            """;

    private static final String ADD_ZENGIN =
            """
            insert into files.zengin_originator
                (payer_id, version, client_code, client_name, bank_name, branch_name, agreed_by, agreed_at)
            select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?
              from files.zengin_originator where payer_id = ?
            """;

    @Inject Sql sql;

    public Optional<AchOriginator> ach(UUID payer) {
        return sql.first(ACH, OriginatorRows::readAch, payer);
    }

    public Optional<ZenginOriginator> zengin(UUID payer) {
        return sql.first(ZENGIN, OriginatorRows::readZengin, payer);
    }

    public void add(UUID payer, AchOriginator agreed, UUID by, Instant at) {
        sql.change(
                ADD_ACH,
                payer,
                agreed.immediateDestination(),
                agreed.immediateDestinationName(),
                agreed.immediateOrigin(),
                agreed.immediateOriginName(),
                agreed.companyName(),
                agreed.companyId(),
                agreed.odfi(),
                agreed.entryClass(),
                by,
                at,
                payer);
    }

    public void add(UUID payer, ZenginOriginator agreed, UUID by, Instant at) {
        sql.change(
                ADD_ZENGIN,
                payer,
                agreed.clientCode(),
                agreed.clientName(),
                agreed.bankName(),
                agreed.branchName(),
                by,
                at,
                payer);
    }

    private static AchOriginator readAch(Row row) throws SQLException {
        return new AchOriginator(
                row.text("immediate_destination"),
                row.text("immediate_destination_name"),
                row.text("immediate_origin"),
                row.text("immediate_origin_name"),
                row.text("company_name"),
                row.text("company_id"),
                row.text("odfi"),
                EntryClass.valueOf(row.text("entry_class")));
    }

    private static ZenginOriginator readZengin(Row row) throws SQLException {
        return new ZenginOriginator(
                row.text("client_code"),
                row.text("client_name"),
                row.text("bank_name"),
                row.text("branch_name"));
    }
}
