package org.honorarium.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.honorarium.money.entity.Money;
import org.honorarium.web.money.AmountBody;

/** An object of an answer, fact by fact. What there is none of is left out. */
public final class Facts {

    private final JsonObjectBuilder builder = Builders.object();

    /** A text, or anything whose text is what the wire carries: an id, an instant, a state. */
    public Facts add(String name, Object fact) {
        if (fact != null) {
            builder.add(name, fact.toString());
        }
        return this;
    }

    public Facts number(String name, Number number) {
        if (number != null) {
            builder.add(name, number.longValue());
        }
        return this;
    }

    /** A statistical figure; left out if there is none. */
    public Facts fraction(String name, Double figure) {
        if (figure != null) {
            builder.add(name, figure);
        }
        return this;
    }

    public Facts yes(String name, boolean fact) {
        builder.add(name, fact);
        return this;
    }

    public Facts amount(String name, Money amount) {
        if (amount != null) {
            builder.add(name, AmountBody.of(amount));
        }
        return this;
    }

    public Facts object(String name, JsonObject object) {
        builder.add(name, object);
        return this;
    }

    public Facts objects(String name, Iterable<JsonObject> objects) {
        var all = Builders.array();
        objects.forEach(all::add);
        builder.add(name, all);
        return this;
    }

    public JsonObject json() {
        return builder.build();
    }
}
