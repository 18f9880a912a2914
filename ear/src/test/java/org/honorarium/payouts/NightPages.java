package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What somebody of finance sees of a night in the browser. */
record NightPages(Page page, String name, String password) {

    void signIn(String path) {
        page.navigate(path);
        page.fill("[id='signIn:name']", name);
        page.fill("[id='signIn:password']", password);
        page.click("[id='signIn:enter']");
        page.waitForURL(url -> url.contains(path));
    }

    void showsProgress(UUID run) {
        show(run);
        assertThat(page.content()).contains("How far it is").doesNotContain("It was interrupted");
    }

    /** And its steps, and the same figures as the API. */
    void showsThatItWasInterrupted(UUID run, JsonObject api) {
        show(run);
        assertThat(page.locator(".house-calm").allInnerTexts())
                .anyMatch(text -> text.contains("It was interrupted"));
        assertThat(page.locator(".house-tiles strong").allInnerTexts())
                .isNotEmpty()
                .allMatch("100 %"::equals);
        assertThat(api.getJsonArray("standstills")).isNotEmpty();
        var figures = page.locator("table.house-plain").first().innerText();
        for (var kind : List.of("decided", "payouts")) {
            assertThat(api.getJsonArray(kind)).isNotEmpty();
            for (var one : api.getJsonArray(kind).getValuesAs(JsonObject.class)) {
                assertThat(figures).contains(count(one), amount(one));
            }
        }
    }

    private void show(UUID run) {
        page.navigate("/finance/run.xhtml?id=" + run);
    }

    private static String count(JsonObject sum) {
        return String.format(Locale.US, "%,d", sum.getInt("count"));
    }

    private static String amount(JsonObject sum) {
        var value = new BigDecimal(sum.getJsonObject("amount").getString("value"));
        return String.format(Locale.US, "%,." + value.scale() + "f", value);
    }
}
