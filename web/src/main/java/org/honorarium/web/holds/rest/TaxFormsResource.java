package org.honorarium.web.holds.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.holds.boundary.TaxForms;
import org.honorarium.holds.entity.FormWithdrawal;
import org.honorarium.holds.entity.HoldRejected;
import org.honorarium.holds.entity.ReceivedForm;
import org.honorarium.holds.entity.TaxForm;
import org.honorarium.web.api.Fields;

/** Which tax forms of somebody were received, and which are missing. */
@ApplicationScoped
@Path("annotators/{id}/tax-forms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaxFormsResource {

    @Inject TaxForms forms;

    /**
     * A form that was received.
     *
     * @param validUntil left out if it does not end
     */
    public record FormBody(
            @NotNull String form, @NotNull LocalDate receivedOn, LocalDate validUntil) {}

    /** Why a form counts no more; the annotator reads it. */
    public record WithdrawalBody(@NotNull String why) {}

    /** What was received, the latest first, and what is missing. */
    @GET
    public JsonObject of(@PathParam("id") UUID id) {
        return new Fields()
                .add("received", forms.of(id), TaxFormsResource::body)
                .add("missing", forms.missing(id), Json::createValue)
                .build();
    }

    /** Writes down that a form was received; the same again changes nothing. */
    @PUT
    @Path("{form}")
    public JsonObject receive(
            @PathParam("id") UUID id, @PathParam("form") UUID form, @NotNull @Valid FormBody body) {
        return fields(
                        forms.receive(
                                new TaxForm(
                                        form,
                                        id,
                                        body.form(),
                                        body.receivedOn(),
                                        Optional.ofNullable(body.validUntil()))))
                .build();
    }

    /** Withdraws a form that should not count; the same again changes nothing. */
    @PUT
    @Path("{form}/withdrawal")
    public JsonObject withdraw(
            @PathParam("id") UUID id,
            @PathParam("form") UUID form,
            @NotNull @Valid WithdrawalBody body) {
        if (forms.of(id).stream().noneMatch(one -> one.form().id().equals(form))) {
            throw HoldRejected.formNotFound(form);
        }
        return body(forms.withdraw(form, body.why()));
    }

    private static JsonObject body(ReceivedForm received) {
        return withdrawal(fields(received.form()), received.withdrawal()).build();
    }

    private static Fields fields(TaxForm form) {
        return new Fields()
                .add("id", form.id())
                .add("annotator", form.annotator())
                .add("form", form.form())
                .add("receivedOn", form.receivedOn())
                .add("validUntil", form.validUntil().orElse(null));
    }

    static Fields withdrawal(Fields fields, FormWithdrawal withdrawal) {
        return withdrawal == null
                ? fields
                : fields.add("withdrawnBy", withdrawal.by())
                        .add("withdrawnAt", withdrawal.at())
                        .add("withdrawnWhy", withdrawal.why());
    }
}
