package org.honorarium.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.payouts.NightLook.Result;

/** What must be so after a night, whatever happened in it. */
record Findings(Connection superuser, UUID run) {

    private static final String STATES =
            "select end_to_end_id, state from payouts.payout where run_id = ?";

    /** Each of these must find nothing. */
    private static final Map<String, String> NEVER =
            Map.of(
                    "payouts in two files",
                    """
                    select f.payout_id from payouts.payout p
                      join files.payment f on f.payout_id = p.id
                     where p.run_id = ? group by 1 having count(*) > 1
                    """,
                    "end-to-end ids that settled twice",
                    """
                    select p.end_to_end_id from payouts.payout p
                      join banking.settlement s on s.payout_id = p.id
                     where p.run_id = ? group by 1 having count(*) > 1
                    """,
                    "end-to-end ids of two payouts",
                    """
                    select o.end_to_end_id from payouts.payout p
                      join payouts.payout o on o.end_to_end_id = p.end_to_end_id
                     where p.run_id = ? group by 1 having count(*) > 1
                    """,
                    "payouts whose money moved twice",
                    """
                    select t.subject_id from payouts.payout p
                      join ledger.transfer t on t.subject_id = p.id
                     where p.run_id = ? and t.code like 'PAYOUT_%'
                     group by t.subject_id, t.code, t.currency having count(*) > 1
                    """,
                    "something that left and is not known, or twice",
                    """
                    select 'restoration ' || id from departures.restoration where ?::uuid is not null
                    union all
                    select file_id || format from departures.departure group by 1 having count(*) > 1
                    """);

    /** It pays what the undisturbed night paid, in the same files to the last byte. */
    void same(Result found, Result undisturbed) {
        assertThat(found.files()).as("files").isEqualTo(undisturbed.files());
        assertThat(found.decisions()).as("decisions").isEqualTo(undisturbed.decisions());
        assertThat(found.payouts()).as("payouts").isEqualTo(undisturbed.payouts());
        assertThat(found.lines()).as("lines").isEqualTo(undisturbed.lines());
        assertThat(found.transfers()).as("transfers").isEqualTo(undisturbed.transfers());
    }

    /** Nothing happened twice. */
    void nothingTwice() throws SQLException {
        for (var never : NEVER.entrySet()) {
            assertThat(rows(never.getValue())).as(never.getKey()).isEmpty();
        }
    }

    /** What became of each payout, by its end-to-end id. */
    Map<String, String> states() throws SQLException {
        var states = new TreeMap<String, String>();
        for (var row : rows(STATES)) {
            var words = row.split(" ");
            states.put(words[0], words[1]);
        }
        return states;
    }

    /** The columns of each row, with a space between them. */
    List<String> rows(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = superuser.prepareStatement(query)) {
            statement.setObject(1, run);
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var row = new ArrayList<String>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(rows.getString(column));
                    }
                    found.add(String.join(" ", row));
                }
            }
        }
        return found;
    }
}
