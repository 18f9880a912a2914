package org.honorarium.payers.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A legal entity that owes annotators money and pays them. Only read: what it is set to is written
 * by the {@link PayerProposal} that is put in force.
 */
@Entity
@Table(schema = "payers", name = "payer")
@NamedQuery(name = Payer.ALL, query = "select p from Payer p order by p.name")
@NamedQuery(name = Payer.OF_NAME, query = "select p from Payer p where p.name = :name")
public class Payer {

    public static final String ALL = "Payer.all";
    public static final String OF_NAME = "Payer.ofName";

    @Id private UUID id;
    private String name;
    private String country;
    private String town;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "cut_off")
    private LocalTime cutOff;

    @Column(name = "pay_days")
    private String payDays;

    @Column(name = "silent_after")
    private int silentAfter;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "payers",
            name = "funding_account",
            joinColumns = @JoinColumn(name = "payer_id"))
    private List<FundingColumns> funding = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version private long version;

    protected Payer() {}

    public Payer(UUID id, PayerTerms terms, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        name = terms.name();
        country = terms.country();
        town = terms.town();
        timeZone = terms.timeZone();
        cutOff = terms.cutOff();
        payDays = terms.payDays().toString();
        silentAfter = terms.silentAfter();
        terms.funding().stream().map(FundingColumns::new).forEach(funding::add);
    }

    /**
     * @throws PayerRejected if a currency that it paid so far is missing
     */
    public void refuseLosing(PayerTerms terms) {
        var missing = new ArrayList<>(terms().currencies());
        missing.removeAll(terms.currencies());
        if (!missing.isEmpty()) {
            throw PayerRejected.currencyCannotBeRemoved(id, missing);
        }
    }

    public PayerTerms terms() {
        return new PayerTerms(
                name,
                country,
                town,
                timeZone,
                cutOff,
                funding(),
                PayDays.parse(payDays),
                silentAfter);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** When its business days end. */
    public PayerDays days() {
        return new PayerDays(terms(), createdAt);
    }

    public List<FundingAccount> funding() {
        return funding.stream().map(FundingColumns::funding).toList();
    }

    /** How it pays in a currency, if it does. */
    public Optional<FundingAccount> funding(String currency) {
        return funding().stream().filter(one -> one.currency().equals(currency)).findFirst();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** How often its terms were put in force. */
    public long version() {
        return version;
    }
}
