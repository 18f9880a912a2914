package org.honorarium.web.pricing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Optional;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.pricing.entity.Budget;
import org.honorarium.web.pages.Say;

/** How much may be spent for a project and for its client, and how far that is. */
@Named
@RequestScoped
public class BudgetForm {

    private static final int WARN_PERCENT = 80;

    @Inject Budgets budgets;
    @Inject PayPage page;

    private Budget ofProject;
    private Budget ofClient;
    private String projectAmount = "";
    private String clientAmount = "";
    private String projectWarning = "";
    private String clientWarning = "";

    @PostConstruct
    void open() {
        read();
        projectAmount = text(ofProject);
        clientAmount = text(ofClient);
        projectWarning = warning(ofProject);
        clientWarning = warning(ofClient);
    }

    public void saveOfProject() {
        amount(projectAmount)
                .ifPresent(
                        amount -> {
                            budgets.putOfProject(page.getId(), amount, percent(projectWarning));
                            saved();
                        });
    }

    public void saveOfClient() {
        amount(clientAmount)
                .ifPresent(
                        amount -> {
                            var client = page.getProject().client();
                            budgets.putOfClient(client, amount, percent(clientWarning));
                            saved();
                        });
    }

    public void endOfProject() {
        budgets.endOfProject(page.getId());
        ended();
    }

    public void endOfClient() {
        var project = page.getProject();
        budgets.endOfClient(project.client(), project.currency());
        ended();
    }

    private void ended() {
        open();
        Say.done("budget_ended");
    }

    private void saved() {
        read();
        Say.done("budget_saved");
    }

    private void read() {
        var project = page.getProject();
        ofProject = budgets.ofProject(project.id()).orElse(null);
        ofClient =
                budgets.ofClient(project.client()).stream()
                        .filter(one -> one.amount().currency().equals(project.currency()))
                        .findFirst()
                        .orElse(null);
    }

    private Optional<Money> amount(String text) {
        try {
            var major = new BigDecimal(text == null ? "" : text.strip());
            return Optional.of(Money.of(major, page.getProject().currency()));
        } catch (ArithmeticException | NumberFormatException noAmount) {
            Say.error("pay_cap_wrong", text);
            return Optional.empty();
        }
    }

    /** What is no number is refused with what was expected. */
    private static int percent(String text) {
        var plain = text == null ? "" : text.strip();
        return plain.matches("[0-9]{1,3}") ? Integer.parseInt(plain) : 0;
    }

    private static String warning(Budget before) {
        return Integer.toString(before == null ? WARN_PERCENT : before.warnPercent());
    }

    private static String text(Budget budget) {
        return budget == null ? "" : budget.amount().major().toPlainString();
    }

    /** Null if there is none. */
    public Budget getOfProject() {
        return ofProject;
    }

    /** Null if there is none. */
    public Budget getOfClient() {
        return ofClient;
    }

    public String getProjectAmount() {
        return projectAmount;
    }

    public void setProjectAmount(String amount) {
        this.projectAmount = amount;
    }

    public String getClientAmount() {
        return clientAmount;
    }

    public void setClientAmount(String amount) {
        this.clientAmount = amount;
    }

    public String getProjectWarning() {
        return projectWarning;
    }

    public void setProjectWarning(String percent) {
        this.projectWarning = percent;
    }

    public String getClientWarning() {
        return clientWarning;
    }

    public void setClientWarning(String percent) {
        this.clientWarning = percent;
    }
}
