package org.honorarium.web.barriers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.BarrierSettings;
import org.honorarium.barriers.entity.ClientGroup;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.barriers.entity.Party;
import org.honorarium.barriers.entity.PartyKind;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.pages.Say;

/** Who owns whom, the groups that follow, and the companies that are no clients. */
@Named
@RequestScoped
public class OwnershipPage {

    @Inject Ownership ownership;
    @Inject Ids ids;

    private List<OwnershipLink> links;
    private List<ClientGroup> groups;
    private List<Party> parties;
    private BarrierSettings settings;
    private String companyId;
    private String companyName;

    /** An empty form. Its id is made now, so that sending it twice makes one company. */
    public void beginCompany() {
        companyId = ids.next().toString();
        companyName = "";
    }

    public void saveCompany() {
        ownership.putCompany(UUID.fromString(companyId), companyName);
        Say.done("company_saved", companyName);
    }

    public void propose() {
        Say.done("barriers_proposed", ownership.propose());
    }

    /** What was read before an action is read again. */
    void forget() {
        links = null;
        groups = null;
        settings = null;
    }

    public List<OwnershipLink> getLinks() {
        if (links == null) {
            links = ownership.links();
        }
        return links;
    }

    public List<ClientGroup> getGroups() {
        if (groups == null) {
            groups = ownership.groups();
        }
        return groups;
    }

    public List<Party> getParties() {
        if (parties == null) {
            parties = ownership.parties();
        }
        return parties;
    }

    /** How a page calls somebody. */
    public String called(Party party) {
        return party.kind() == PartyKind.HOUSE ? Say.words("the_house") : named(party.name());
    }

    /** The house is called so in the reader's language. */
    public String named(UUID party, String name) {
        return Party.HOUSE.equals(party) ? Say.words("the_house") : named(name);
    }

    /** A name, or that it is one that the reader may not know. */
    public String named(String name) {
        return name == null ? Say.words("another_client") : name;
    }

    public BarrierSettings getSettings() {
        if (settings == null) {
            settings = ownership.settings();
        }
        return settings;
    }

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getCompanyName() {
        return companyName;
    }

    public void setCompanyName(String companyName) {
        this.companyName = companyName;
    }
}
