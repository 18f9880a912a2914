package org.honorarium.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Role;
import org.honorarium.security.boundary.Tokens;
import org.honorarium.security.entity.ApiToken;
import org.honorarium.security.entity.IssuedToken;
import org.honorarium.security.entity.TokenOrder;
import org.honorarium.web.pages.Format;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;

/** The list of programs' tokens, and the form for a new one. */
@Named
@RequestScoped
public class TokensPage {

    @Inject Tokens tokens;
    @Inject ClientChoice choice;

    private Table<ApiToken> table;
    private IssuedToken issued;
    private String name;
    private List<String> scopes = List.of();
    private List<String> clients = List.of();
    private boolean allClients;
    private LocalDate lastDay;

    @PostConstruct
    void open() {
        table = new Table<>(tokens::page, token -> token.id().toString());
    }

    /** Good until the end of the last day, in the administrator's zone. */
    public void issue() {
        var end = lastDay.plusDays(1).atStartOfDay(Format.zone()).toInstant();
        var wanted = scopes.stream().map(Role::valueOf).collect(Collectors.toSet());
        var given = new HashSet<>(choice.ids(clients));
        issued = tokens.issue(new TokenOrder(name, wanted, given, allClients, end));
    }

    public void revoke(UUID token) {
        tokens.revoke(token);
        Say.done("token_revoked");
    }

    public List<String> getChoices() {
        return List.of("OPERATIONS", "REVIEWER", "FINANCE", "ADMIN", "AUDITOR");
    }

    public Table<ApiToken> getTable() {
        return table;
    }

    /** The token that was just made, to be shown now or never. */
    public IssuedToken getIssued() {
        return issued;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes;
    }

    public List<String> getClients() {
        return clients;
    }

    public void setClients(List<String> clients) {
        this.clients = clients;
    }

    public boolean isAllClients() {
        return allClients;
    }

    public void setAllClients(boolean allClients) {
        this.allClients = allClients;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
