package org.honorarium.web.barriers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.honorarium.barriers.boundary.Barriers;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.Barrier;
import org.honorarium.barriers.entity.BarrierPreview;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ChangeTerms;
import org.honorarium.barriers.entity.Sides;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.web.pages.Say;

/** The form in which somebody asks for a barrier to be drawn, changed or removed. */
@Named
@RequestScoped
public class ChangeForm {

    @Inject Barriers barriers;
    @Inject Ownership ownership;
    @Inject Clients clients;
    @Inject BarriersPage page;
    @Inject Ids ids;

    private List<Client> known;
    private String id;
    private String kind = ChangeKind.DRAW.name();
    private String left;
    private String right;
    private int coolingDays;
    private String reason;
    private BarrierPreview preview;

    /** An empty form. Its id is made now, so that sending it twice asks once. */
    public void begin() {
        id = ids.next().toString();
        kind = ChangeKind.DRAW.name();
        coolingDays = ownership.settings().coolingDays();
        reason = "";
    }

    public void change(Barrier barrier) {
        begin(barrier, ChangeKind.CHANGE);
    }

    public void remove(Barrier barrier) {
        begin(barrier, ChangeKind.REMOVE);
    }

    public void look() {
        preview = barriers.preview(sides(), coolingDays);
    }

    public void ask() {
        var terms = new ChangeTerms(ChangeKind.valueOf(kind), sides(), coolingDays, reason);
        barriers.ask(UUID.fromString(id), terms);
        page.forget();
        Say.done("change_asked");
    }

    private void begin(Barrier barrier, ChangeKind wanted) {
        begin();
        kind = wanted.name();
        left = barrier.sides().left().toString();
        right = barrier.sides().right().toString();
        coolingDays = barrier.coolingDays();
    }

    private Sides sides() {
        return new Sides(UUID.fromString(left), UUID.fromString(right));
    }

    public boolean isDrawing() {
        return ChangeKind.DRAW.name().equals(kind);
    }

    public boolean isRemoving() {
        return ChangeKind.REMOVE.name().equals(kind);
    }

    public List<Client> getClients() {
        if (known == null) {
            known = clients.list();
        }
        return known;
    }

    public BarrierPreview getPreview() {
        return preview;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLeft() {
        return left;
    }

    public void setLeft(String left) {
        this.left = left;
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
    }

    public int getCoolingDays() {
        return coolingDays;
    }

    public void setCoolingDays(int coolingDays) {
        this.coolingDays = coolingDays;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
