package org.honorarium.web.finance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payouts.boundary.PayerBooks;
import org.honorarium.payouts.entity.Books;
import org.honorarium.web.pages.Asked;

/** The trial balance of a payer, and whether what must be equal is equal. */
@Named
@RequestScoped
public class BalancePage {

    @Inject PayerBooks books;
    @Inject Payers payers;
    @Inject Asked asked;

    private List<Payer> choices;
    private Books found;

    /** Null as long as there is no payer. */
    public Books getBooks() {
        if (found == null && getChosen() != null) {
            found = books.of(getChosen());
        }
        return found;
    }

    public List<Payer> getPayers() {
        if (choices == null) {
            choices = payers.list();
        }
        return choices;
    }

    /** The payer that was asked for, or the first. */
    public UUID getChosen() {
        if (!asked.text("id").isEmpty()) {
            return asked.id();
        }
        return getPayers().isEmpty() ? null : getPayers().getFirst().id();
    }
}
