package org.honorarium.web.barriers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.barriers.boundary.Agreements;
import org.honorarium.barriers.entity.Agreement;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;
import org.honorarium.web.pages.Say;

/** Agreements to read and to sign, and the form in which a new version is published. */
@Named
@RequestScoped
public class AgreementsPage {

    @Inject Agreements agreements;
    @Inject Clients clients;

    private List<Agreement> list;
    private List<Client> known;
    private String client;
    private String text;

    public void sign(UUID of, int version) {
        agreements.sign(of, version);
        list = null;
        Say.done("agreement_signed");
    }

    public void begin() {
        client = "";
        text = "";
    }

    public void publish() {
        var made = agreements.publish(UUID.fromString(client), text);
        list = null;
        Say.done("agreement_published", made.version());
    }

    public List<Agreement> getList() {
        if (list == null) {
            list = agreements.list();
        }
        return list;
    }

    public List<Client> getClients() {
        if (known == null) {
            known = clients.list();
        }
        return known;
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
