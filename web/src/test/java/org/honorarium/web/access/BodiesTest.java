package org.honorarium.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Only where operations bring files is more than a form taken. */
class BodiesTest {

    private static final String FORM = "multipart/form-data; boundary=x";

    @Test
    void a_form_with_a_piece_of_evidence_is_taken_everywhere() {
        assertThat(isTooLarge("/annotator/evidence.xhtml", 10L * 1024 * 1024, FORM)).isFalse();
        assertThat(isTooLarge("/sign-in.xhtml", 200, "application/x-www-form-urlencoded"))
                .isFalse();
        assertThat(isTooLarge("/annotator/tasks.xhtml", -1, null)).isFalse();
    }

    @Test
    void more_is_taken_only_where_operations_bring_files() {
        long more = Bodies.MOST + 1;
        assertThat(isTooLarge("/annotator/evidence.xhtml", more, FORM)).isTrue();
        assertThat(isTooLarge("/sign-in.xhtml", more, FORM)).isTrue();
        assertThat(isTooLarge("/errors/failed.xhtml", more, FORM)).isTrue();
        assertThat(isTooLarge("/operations/imports.xhtml", more, FORM)).isFalse();
    }

    @Test
    void a_form_that_does_not_say_how_long_it_is_is_not_taken() {
        assertThat(isTooLarge("/annotator/evidence.xhtml", -1, FORM)).isTrue();
        assertThat(isTooLarge("/annotator/evidence.xhtml", -1, "MultiPart/mixed")).isTrue();
    }

    private static boolean isTooLarge(String path, long length, String type) {
        var request =
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                BodiesTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (self, method, arguments) ->
                                        method.getName().equals("getContentType") ? type : length);
        return Bodies.isTooLarge(request, path);
    }
}
