package org.honorarium.web.finance;

import java.io.Serializable;
import java.util.Optional;
import org.honorarium.exports.entity.MapLine;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;

/** One account of the bookkeeper's chart in its form; without a number there is no such line. */
public class MapLineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private AccountType account;
    private TransferCode code;
    private String number = "";
    private String name = "";

    static MapLineForm of(MapLine line) {
        var form = new MapLineForm();
        form.account = line.type();
        form.code = line.code().orElse(null);
        form.number = line.number();
        form.name = line.name();
        return form;
    }

    static MapLineForm empty(AccountType account) {
        var form = new MapLineForm();
        form.account = account;
        return form;
    }

    MapLine line() {
        return new MapLine(account, Optional.ofNullable(code), number, name);
    }

    boolean isFilled() {
        return number != null && !number.isBlank();
    }

    public AccountType getAccount() {
        return account;
    }

    public void setAccount(AccountType account) {
        this.account = account;
    }

    public TransferCode getCode() {
        return code;
    }

    public void setCode(TransferCode code) {
        this.code = code;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
