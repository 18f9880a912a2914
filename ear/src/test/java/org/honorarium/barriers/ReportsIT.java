package org.honorarium.barriers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.LinkTerms;
import org.honorarium.confidentiality.boundary.ConfidentialityReports;
import org.honorarium.confidentiality.boundary.NeutralityReports;
import org.honorarium.confidentiality.entity.Seer;
import org.honorarium.confidentiality.entity.Standing;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.SmallHouse;
import org.honorarium.house.TwoAdministrators;
import org.honorarium.projects.boundary.Projects;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What a client is told, and what the house accounts for. */
@ArquillianTest
class ReportsIT {

    @Inject SmallHouse house;
    @Inject SmallHouse rival;
    @Inject TwoAdministrators administrators;
    @Inject ConfidentialityReports reports;
    @Inject NeutralityReports neutrality;
    @Inject Ownership ownership;
    @Inject Projects projects;

    private final Actor auditor = SmallHouse.somebody(Role.AUDITOR, false);
    private Map<String, UUID> people;

    /** The first annotator works here, the second one there; the third one on both sides. */
    @BeforeEach
    void two_rivals() throws Exception {
        people = house.withAnnotators(3);
        rival.withAnnotators(1);
        rival.sameAnnotatorsAs(house);
        house.operations.call(() -> projects.setConfidential(house.project, true));
        rival.operations.call(() -> projects.setConfidential(rival.project, true));
        house.results(List.of("h1,a1,0,Approved,1.00", "h1,a2,2,Approved,1.00"));
        rival.results(List.of("h1,a1,1,Approved,2.00", "h1,a2,2,Approved,2.00"));
    }

    @Test
    void a_report_says_who_saw_it_and_who_of_them_saw_the_rival_and_names_no_rival()
            throws Exception {
        assertThat(standing(0)).isEqualTo(Standing.CLEAR);
        assertThat(standing(2)).isEqualTo(Standing.CLEAR);

        administrators.draw(house.client, rival.client);

        assertThat(standing(0)).isEqualTo(Standing.CLEAR);
        assertThat(standing(2)).isEqualTo(Standing.BOTH_SIDES);
        var head = auditor.call(() -> reports.head(house.client));
        assertThat(head.bothSides()).isEqualTo(1);
        assertThat(head.isClean()).isFalse();
        assertThat(head.rivals()).isEqualTo(1);
        var csv = new String(auditor.call(() -> reports.csv(house.client)), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(house.reference(0) + ",annotator of the project,Project,")
                .doesNotContain(rival.client.toString());
        var text = text(auditor.call(() -> reports.pdf(house.client)));
        assertThat(text)
                .contains("Confidentiality report")
                .contains("Client " + house.client)
                .contains("1 of those who saw it were exposed to the other side as well")
                .contains(house.reference(0))
                .doesNotContain(rival.client.toString());
    }

    @Test
    void an_exception_is_told_as_one() throws Exception {
        administrators.draw(house.client, rival.client);
        administrators.except(people.get(house.reference(2)), house.client);

        assertThat(standing(2)).isEqualTo(Standing.EXCEPTED);
        assertThat(auditor.call(() -> reports.head(house.client)).isClean()).isTrue();
    }

    @Test
    void who_the_house_worked_for_adds_up() throws Exception {
        administrators.except(people.get(house.reference(2)), house.client);
        var today = LocalDate.of(2026, 1, 1);

        var report = administrators.asking.call(() -> neutrality.of(today, today.plusYears(10)));

        assertThat(report.groups())
                .filteredOn(group -> group.names().contains(rival.client.toString()))
                .singleElement()
                .satisfies(
                        group -> {
                            assertThat(group.people()).isEqualTo(2);
                            assertThat(group.money()).hasToString("[4.00 USD]");
                        });
        assertThat(report.exceptions()).extracting("personName").contains(house.reference(2));
    }

    @Test
    void who_did_for_two_clients_of_a_group_is_one_person() throws Exception {
        var today = LocalDate.of(2026, 1, 1);
        var terms = new LinkTerms(house.client, rival.client, new BigDecimal("51"), today);
        administrators.asking.call(() -> ownership.state(UUID.randomUUID(), terms));

        var report = administrators.asking.call(() -> neutrality.of(today, today.plusYears(10)));

        assertThat(report.groups())
                .filteredOn(group -> group.names().contains(rival.client.toString()))
                .singleElement()
                .satisfies(
                        group -> {
                            assertThat(group.names()).contains(house.client.toString());
                            assertThat(group.people()).isEqualTo(3);
                            assertThat(group.money()).hasToString("[6.00 USD]");
                        });
    }

    private Standing standing(int number) throws Exception {
        var filters = Map.of("name", house.reference(number), "right", "MEMBER");
        var request = new PageRequest(0, 10, "", true, filters);
        return auditor.call(() -> reports.people(house.client, request)).rows().stream()
                .map(Seer::standing)
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return text.toString().replaceAll("\\s+", " ");
    }
}
