package org.honorarium.files.control;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.files.control.WritingFixture.written;
import static org.honorarium.files.entity.PaymentFixture.checking;
import static org.honorarium.files.entity.PaymentFixture.dollars;
import static org.honorarium.files.entity.PaymentFixture.euros;
import static org.honorarium.files.entity.PaymentFixture.file;
import static org.honorarium.files.entity.PaymentFixture.payment;
import static org.honorarium.files.entity.PaymentFixture.pounds;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.honorarium.files.entity.PaymentFixture.PaymentFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Against ISO's own schema, which is not part of this project. */
class Pain001SchemaTest {

    private final Pain001 pain001 = new Pain001();
    private PainSchema schema;

    @BeforeEach
    void find_the_schema() throws Exception {
        var found = PainSchema.find();
        assumeTrue(found.isPresent(), "Skipped: the schema is not beside this checkout");
        schema = found.get();
    }

    static Stream<PaymentFile> files() {
        var odd =
                payment(
                        1,
                        "0.12",
                        "USD",
                        "\u0001\uFFFE<&>😀x",
                        "t\n\n" + "ß".repeat(99),
                        checking("1"));
        var payer = euros().order().debtor();
        return Stream.of(
                dollars(),
                euros(),
                pounds(),
                file("x".repeat(35), payer, euros().order().debtorAccount(), odd));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_valid(PaymentFile file) throws Exception {
        schema.validate(written(pain001::write, file));
    }

    @Test
    void the_schema_would_notice() {
        var broken =
                written(pain001::write, dollars()).replace("<Ctry>US</Ctry>", "<Ctry>us</Ctry>");
        assertThatThrownBy(() -> schema.validate(broken)).isInstanceOf(SAXException.class);
    }
}
