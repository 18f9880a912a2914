package org.honorarium.exports.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;

/**
 * The bookkeeper's chart of accounts: which account of the ledger has which number there.
 *
 * @param version 0 as long as nobody made one
 */
public record AccountMap(long version, List<MapLine> lines) {

    private static final Comparator<MapLine> ORDER =
            Comparator.comparing(MapLine::type)
                    .thenComparing(line -> line.code().map(Enum::name).orElse(""));

    /** As long as nobody made one. Below the order, which it needs. */
    public static final AccountMap NONE = new AccountMap(0, List.of());

    /**
     * @throws ExportRejected if an account has two lines for the same
     */
    public AccountMap {
        lines = lines.stream().sorted(ORDER).toList();
        for (int i = 1; i < lines.size(); i++) {
            if (ORDER.compare(lines.get(i - 1), lines.get(i)) == 0) {
                throw ExportRejected.lineTwice(lines.get(i).type().name());
            }
        }
    }

    /**
     * The line for an account in transfers of a code; what has none keeps the ledger's own name.
     */
    public MapLine of(AccountType type, TransferCode code) {
        return find(type, Optional.of(code))
                .or(() -> find(type, Optional.empty()))
                .orElseGet(
                        () ->
                                new MapLine(
                                        type,
                                        Optional.empty(),
                                        type.name().replace('_', '-'),
                                        type.name()));
    }

    public AccountMap next(List<MapLine> others) {
        return new AccountMap(version + 1, others);
    }

    /** For the audit record. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        lines.forEach(
                line ->
                        facts.put(
                                line.type() + line.code().map(code -> " " + code).orElse(""),
                                line.number() + " " + line.name()));
        return facts;
    }

    private Optional<MapLine> find(AccountType type, Optional<TransferCode> code) {
        return lines.stream()
                .filter(line -> line.type() == type && line.code().equals(code))
                .findFirst();
    }
}
