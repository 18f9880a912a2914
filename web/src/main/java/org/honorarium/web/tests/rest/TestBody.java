package org.honorarium.web.tests.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.honorarium.tests.entity.Choice;
import org.honorarium.tests.entity.KeyVersion;
import org.honorarium.tests.entity.Pay;
import org.honorarium.tests.entity.QualifyingTest;
import org.honorarium.tests.entity.Question;
import org.honorarium.tests.entity.Result;
import org.honorarium.tests.entity.Sheet;
import org.honorarium.tests.entity.TestStanding;
import org.honorarium.tests.entity.Try;
import org.honorarium.web.api.Fields;

/** Tests, tries and what is asked, on the wire. */
final class TestBody {

    private TestBody() {}

    static JsonObject of(QualifyingTest test) {
        return fields(test).build();
    }

    /** With what it asks and its keys, the newest first. */
    static JsonObject of(QualifyingTest test, List<Question> questions, List<KeyVersion> keys) {
        return fields(test)
                .add("asks", questions, TestBody::of)
                .add("keys", keys, TestBody::of)
                .build();
    }

    static JsonObject of(TestStanding standing, Instant now) {
        var open = standing.open(now);
        var pay = standing.pay();
        return fields(standing.test())
                .add("triesLeft", standing.triesLeft())
                .add("hasIt", standing.has())
                .add("mayBegin", standing.mayBegin(now))
                .add("nextAt", standing.nextAt())
                .add("open", open == null ? null : open.id())
                .add("paysNow", pay == null ? null : pay.amount())
                .add("taken", standing.tries(), TestBody::of)
                .build();
    }

    static JsonObject of(Try one) {
        return fields(one).build();
    }

    /** As it is asked, in the order of the try. */
    static JsonObject of(Sheet sheet) {
        return fields(sheet.taken()).add("asks", sheet.asked(), TestBody::of).build();
    }

    /** With what was right, when that may be known. */
    static JsonObject of(Result result) {
        var taken = result.sheet().taken();
        var fields = fields(taken).add("asks", result.sheet().asked(), TestBody::of);
        return (result.isOpen() ? fields.add("rights", choices(result.rights())) : fields).build();
    }

    private static Fields fields(QualifyingTest test) {
        var terms = test.terms();
        var fields =
                new Fields()
                        .add("id", test.id())
                        .add("type", terms.type())
                        .add("typeTitle", test.typeTitle())
                        .add("title", terms.title())
                        .add("description", terms.description())
                        .add("code", terms.code())
                        .add("level", terms.level())
                        .add("minutes", terms.minutes())
                        .add("passPercent", terms.passPercent())
                        .add("tries", terms.tries())
                        .add("waitHours", terms.waitHours())
                        .add("questions", test.questions())
                        .add("paper", test.paper())
                        .add("retiredAt", test.retiredAt())
                        .add("createdAt", test.createdAt());
        return terms.pay() == null ? fields : fields.add("pay", of(terms.pay()));
    }

    private static Fields fields(Try one) {
        return new Fields()
                .add("id", one.id())
                .add("test", one.test())
                .add("title", one.title())
                .add("annotator", one.annotator())
                .add("reference", one.reference())
                .add("number", one.number())
                .add("startedAt", one.startedAt())
                .add("endsAt", one.endsAt())
                .add("handedInAt", one.handedInAt())
                .add("answers", choices(one.answers()))
                .add("percent", one.percent())
                .add("passed", one.passed())
                .add("firstPercent", one.firstPercent());
    }

    private static JsonObject of(Pay pay) {
        return new Fields().add("project", pay.project()).add("amount", pay.amount()).build();
    }

    private static JsonObject of(Question question) {
        return new Fields()
                .add("text", question.text())
                .add("options", question.options(), Json::createValue)
                .add("points", question.points())
                .build();
    }

    private static JsonObject of(KeyVersion key) {
        return new Fields()
                .add("number", key.number())
                .add("rights", choices(key.rights()))
                .add("reason", key.reason())
                .add("madeBy", key.madeBy())
                .add("madeAt", key.madeAt())
                .build();
    }

    private static JsonObject of(Sheet.Asked asked) {
        return new Fields()
                .add("place", asked.place())
                .add("text", asked.text())
                .add("points", asked.points())
                .add("several", asked.several())
                .add("options", asked.options(), TestBody::of)
                .build();
    }

    private static JsonObject of(Sheet.Option option) {
        return new Fields().add("number", option.number()).add("text", option.text()).build();
    }

    private static JsonArray choices(List<Choice> choices) {
        return Fields.list(choices, choice -> Fields.list(choice.options(), Json::createValue));
    }
}
