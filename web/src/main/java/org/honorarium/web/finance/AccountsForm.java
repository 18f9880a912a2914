package org.honorarium.web.finance;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.exports.boundary.AccountMaps;
import org.honorarium.exports.entity.AccountMap;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.pages.Asked;
import org.honorarium.web.pages.Say;

/** Under which numbers a payer's bookkeeper keeps the accounts of the ledger, as a form. */
@Named
@ViewScoped
public class AccountsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient AccountMaps maps;
    @Inject private transient Payers payers;
    @Inject private transient Asked asked;

    private UUID payer;
    private long version;
    private ArrayList<MapLineForm> lines = new ArrayList<>();

    /** Of the payer that was asked for, or the first. */
    @PostConstruct
    void open() {
        var all = payers.list();
        if (!all.isEmpty()) {
            payer = asked.text("id").isEmpty() ? all.getFirst().id() : asked.id();
            show(maps.get(payer));
        }
    }

    /** One more line, for transfers with a code of their own. */
    public void add() {
        lines.add(MapLineForm.empty(AccountType.ADJUSTMENT_COST));
    }

    public void save() {
        var filled = lines.stream().filter(MapLineForm::isFilled).map(MapLineForm::line).toList();
        show(maps.put(payer, filled));
        Say.done("accounts_saved", version);
    }

    private void show(AccountMap map) {
        version = map.version();
        lines = new ArrayList<>(map.lines().stream().map(MapLineForm::of).toList());
        Stream.of(AccountType.values())
                .filter(type -> map.lines().stream().noneMatch(line -> line.type() == type))
                .map(MapLineForm::empty)
                .forEach(lines::add);
    }

    public List<Payer> getPayers() {
        return payers.list();
    }

    public AccountType[] getTypes() {
        return AccountType.values();
    }

    public TransferCode[] getCodes() {
        return TransferCode.values();
    }

    public List<MapLineForm> getLines() {
        return lines;
    }

    public UUID getPayer() {
        return payer;
    }

    public long getVersion() {
        return version;
    }
}
