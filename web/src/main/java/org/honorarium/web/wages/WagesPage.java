package org.honorarium.web.wages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;
import org.honorarium.wages.boundary.HourlyWages;
import org.honorarium.wages.boundary.WageFloors;
import org.honorarium.wages.entity.Repair;
import org.honorarium.wages.entity.WageFloor;
import org.honorarium.wages.entity.WageRejected;
import org.honorarium.wages.entity.Watched;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** What an hour of work really pays, the floors of countries, and the prices that would repair. */
@Named
@RequestScoped
public class WagesPage {

    @Inject HourlyWages wages;
    @Inject WageFloors floors;

    private Table<Watched> table;
    private List<WageFloor> all;
    private Watched chosen;
    private List<Repair> repairs;
    private String country = "";
    private String currency = "USD";
    private BigDecimal hourly;

    @PostConstruct
    void open() {
        table = new Table<>(wages::page, one -> one.project() + "/" + one.country());
    }

    /** Which base prices would bring the median to the floor. */
    public void repair(Watched one) {
        chosen = one;
        repairs = wages.repair(one.project(), one.country());
    }

    public void setFloor() {
        var floor = floors.put(country, money());
        all = null;
        Say.done("wage_floor_set", floor.country(), floor.hourly());
    }

    private Money money() {
        var code = currency.strip();
        if (!Currencies.exists(code)) {
            throw WageRejected.floorWrong("currency", code, "a currency of ISO 4217, such as USD");
        }
        try {
            return Money.of(hourly, code);
        } catch (ArithmeticException tooFine) {
            throw WageRejected.floorWrong(
                    "hourly", hourly.toPlainString(), "an amount of " + currency);
        }
    }

    public Table<Watched> getTable() {
        return table;
    }

    public List<WageFloor> getFloors() {
        if (all == null) {
            all = floors.all();
        }
        return all;
    }

    /** Of which the prices are shown; null if nobody asked. */
    public Watched getChosen() {
        return chosen;
    }

    public List<Repair> getRepairs() {
        return repairs;
    }

    /** The base as it is; empty if there is no card. */
    public String base(Repair one) {
        return one.base().orElse("");
    }

    /** KEEP if the card as it is meets the floor, RAISE if another base does, NONE if none. */
    public String state(Repair one) {
        if (one.repaired().isEmpty()) {
            return "NONE";
        }
        return one.base().map(BigDecimal::new).equals(number(one.repaired())) ? "KEEP" : "RAISE";
    }

    public String repaired(Repair one) {
        return one.repaired().orElse("");
    }

    private static Optional<BigDecimal> number(Optional<String> text) {
        return text.map(BigDecimal::new);
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country == null ? "" : country;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency == null ? "" : currency;
    }

    public BigDecimal getHourly() {
        return hourly;
    }

    public void setHourly(BigDecimal hourly) {
        this.hourly = hourly;
    }
}
