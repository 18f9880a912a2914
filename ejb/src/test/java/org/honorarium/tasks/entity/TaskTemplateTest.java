package org.honorarium.tasks.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a task shows is text on its page. */
class TaskTemplateTest {

    @Test
    void variables_are_filled_in_and_what_is_unknown_is_empty() {
        assertThat(filled("<p>${text}, ${other}${un-known.x}</p>", Map.of("text", "Hello")))
                .isEqualTo("<p>Hello, </p>");
    }

    @Test
    void what_a_task_shows_never_becomes_markup_or_another_variable() {
        assertThat(
                        filled(
                                "<a title=\"${a}\" alt='${a}'>${a}</a>",
                                Map.of("a", "<script>\"'&${b}$1\\", "b", "not this")))
                .isEqualTo(
                        "<a title=\"&lt;script&gt;&quot;&#39;&amp;${b}$1\\\""
                                + " alt='&lt;script&gt;&quot;&#39;&amp;${b}$1\\'>&lt;script&gt;&quot;&#39;&amp;${b}$1\\</a>");
    }

    @Test
    void what_is_no_variable_stays() {
        assertThat(filled("${} ${1a} $x {x} `${a b}`", Map.of("x", "y")))
                .isEqualTo("${} ${1a} $x {x} `${a b}`");
    }

    private static String filled(String html, Map<String, String> variables) {
        return new TaskTemplate(1, html, Instant.EPOCH).filled(variables);
    }
}
