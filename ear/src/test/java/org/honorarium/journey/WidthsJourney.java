package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import org.honorarium.session.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a screen of 1280 pixels nobody moves a table sideways, however long the words in it are. */
class WidthsJourney {

    /** What a bar for scrolling down leaves of 1280. */
    private static final int WIDE = 1265;

    private static final String TOO_WIDE =
            """
            () => [document.documentElement, ...document.querySelectorAll('main *')]
                .filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
                .filter(one => one === document.documentElement
                    || ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
                .map(one => one.className + ' ' + one.scrollWidth + ' in ' + one.clientWidth)
            """;

    /** Whatever other projects there are. */
    private static final String ONLY_OF =
            """
            client => {
                const menu = document.querySelector("[id='projects:table'] .ui-selectonemenu");
                PrimeFaces.getWidgetById(menu.id).selectValue(client);
                PF('projectsTable').filter();
            }
            """;

    private static final String ONE_ROW =
            "() => document.querySelectorAll(\"[id='projects:table_data'] > tr\").length === 1";

    private static House house;
    private static People.Person operations;

    @BeforeAll
    static void a_project_with_long_words_and_large_amounts() {
        house = new House();
        operations = People.person(UUID.randomUUID(), "OPERATIONS");
        var caller = operations.caller();
        var task =
                "{\"id\":\"3Z709M82XAG1GXE7HHSCPZQE55LTVZ-%1$d\",\"taskType\":\"READ\",\"title\":"
                        + "\"Find every clause of the contract that limits liability\",\"open\":%2$b,"
                        + "\"input\":{\"text\":\"Ann\"}}\n";
        assertThat(
                        House.imported(
                                        caller,
                                        caller.postCsv(
                                                "projects/%s/tasks".formatted(house.project),
                                                task.formatted(1, true) + task.formatted(2, false)))
                                .getString("state"))
                .isEqualTo("DONE");
        var budget =
                Json.createObjectBuilder()
                        .add(
                                "amount",
                                Json.createObjectBuilder()
                                        .add("value", "12345678.90")
                                        .add("currency", "USD"))
                        .add("warnPercent", 65);
        assertThat(caller.put("projects/%s/budget".formatted(house.project), budget).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ja-JP"})
    void the_tables_of_projects_and_tasks_fit(String language) {
        var project = "/operations/project.xhtml?id=%s&tab=".formatted(house.project);
        try (var browser = Browser.speaking(language)) {
            var page = browser.page();
            page.setViewportSize(WIDE, 900);
            page.navigate("/operations/projects.xhtml");
            page.fill("[id='signIn:name']", operations.name());
            page.fill("[id='signIn:password']", People.PASSWORD);
            page.click("[id='signIn:enter']");
            page.locator("[id='projects:table']").waitFor();
            page.evaluate(ONLY_OF, house.client.toString());
            page.waitForFunction(ONE_ROW);
            assertThat(tooWide(page)).isEmpty();
            assertThat(page.locator("main").innerText()).contains("12,345,678.90\u00a0USD");
            for (var tab : List.of("tasks", "work", "guideline", "results")) {
                page.navigate(project + tab);
                assertThat(tooWide(page)).as(tab).isEmpty();
            }
        }
    }

    private static List<?> tooWide(Page page) {
        return (List<?>) page.evaluate(TOO_WIDE);
    }
}
