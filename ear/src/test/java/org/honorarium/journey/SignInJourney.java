package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming in by the pages, leaving again, and what others try meanwhile. */
class SignInJourney {

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private final UUID id = UUID.randomUUID();
    private final String name = "finance-" + id;
    private String oneTime;

    @BeforeEach
    void a_user_with_a_one_time_password() {
        var body =
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("roles", Json.createArrayBuilder().add("FINANCE"));
        oneTime =
                People.administrator().put("users/" + id, body).json().getString("oneTimePassword");
    }

    @Test
    void strangers_are_sent_to_sign_in_and_then_where_they_wanted() {
        var stranger = Form.on("/sign-in.xhtml");

        assertThat(place(stranger.then("/finance/index.xhtml?x=1").look()))
                .endsWith("/sign-in.xhtml?next=%2Ffinance%2Findex.xhtml%3Fx%3D1");
    }

    @Test
    void a_one_time_password_opens_nothing_but_its_change() {
        var form = Form.on("/sign-in.xhtml?next=/finance/index.xhtml");
        var before = form.session().getValue();

        assertThat(place(signIn(form, oneTime))).endsWith("/change-password.xhtml");

        assertThat(form.session().getValue()).isNotEqualTo(before);
        assertThat(form.session().isHttpOnly()).isTrue();
        assertThat(place(form.then("/finance/index.xhtml").look()))
                .endsWith("/change-password.xhtml");
        assertThat(place(change(form))).endsWith("/finance/index.xhtml");
        assertThat(form.then("/finance/index.xhtml").look().statusCode()).isEqualTo(200);
        assertThat(form.then("/admin/users.xhtml").look().statusCode()).isEqualTo(404);
        assertThat(form.then("/operations/index.xhtml").look().statusCode()).isEqualTo(404);
    }

    @Test
    void another_site_cannot_send_a_form_for_who_is_signed_in() {
        var form = signedIn();
        assertThat(leave(form).from("http://evil.example").send().statusCode()).isEqualTo(403);
        assertThat(leave(form).from("null").send().statusCode()).isEqualTo(403);
        assertThat(leave(form).from(null).send().statusCode()).isEqualTo(403);

        assertThat(isIn(form)).isTrue();
        assertThat(place(leave(form).send())).endsWith("/sign-in.xhtml");
        assertThat(isIn(form)).isFalse();
    }

    @Test
    void a_form_without_what_its_page_was_given_does_nothing() {
        var form = signedIn();
        var foreign = Form.on("/sign-in.xhtml").field(VIEW_STATE);

        leave(form).without(VIEW_STATE).send();
        leave(form).with(VIEW_STATE, "1:2").send();
        leave(form).with(VIEW_STATE, foreign).send();

        assertThat(foreign).isNotBlank();
        assertThat(isIn(form)).isTrue();
    }

    @Test
    void a_disabled_user_is_out_with_the_next_click() {
        var form = signedIn();
        assertThat(isIn(form)).isTrue();

        People.administrator().put("users/" + id + "/disabled", Json.createObjectBuilder());

        assertThat(isIn(form)).isFalse();
    }

    @Test
    void the_api_takes_no_sessions() {
        assertThat(signedIn().then("/api/me").look().statusCode()).isEqualTo(401);
    }

    @Test
    void every_page_tells_the_browser_what_not_to_do() {
        var headers = Form.firstLookAt("/sign-in.xhtml").headers();

        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(String.join("; ", headers.allValues("Content-Security-Policy")))
                .contains("frame-ancestors 'none'", "script-src 'self' 'nonce-")
                .doesNotContain("unsafe-eval");
        assertThat(headers.allValues("Set-Cookie").toString())
                .containsIgnoringCase("HttpOnly; SameSite=Lax");
    }

    private Form signedIn() {
        var form = Form.on("/sign-in.xhtml");
        signIn(form, oneTime);
        change(form);
        return form;
    }

    private HttpResponse<String> signIn(Form form, String password) {
        return form.with("signIn", "signIn")
                .with("signIn:name", name)
                .with("signIn:password", password)
                .with("signIn:enter", "")
                .send();
    }

    private HttpResponse<String> change(Form form) {
        return form.then("/change-password.xhtml")
                .with("change", "change")
                .without("leave")
                .with("change:old", oneTime)
                .with("change:wanted", People.PASSWORD)
                .with("change:again", People.PASSWORD)
                .with("change:save", "")
                .send();
    }

    private static Form leave(Form form) {
        return form.then("/change-password.xhtml")
                .without("change")
                .with("leave", "leave")
                .with("leave:signOut", "");
    }

    private static boolean isIn(Form form) {
        return form.then("/change-password.xhtml").look().statusCode() == 200;
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}
