package org.honorarium.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.function.Function;
import org.honorarium.money.entity.Money;
import org.honorarium.web.money.AmountBody;

/** A JSON object, field by field. What there is not is left out. */
public final class Fields {

    private final JsonObjectBuilder object = Builders.object();

    /** An id, an instant, a date, a state: as its text. */
    public Fields add(String name, Object thing) {
        if (thing != null) {
            object.add(name, thing.toString());
        }
        return this;
    }

    public Fields number(String name, Number number) {
        if (number != null) {
            object.add(name, number.longValue());
        }
        return this;
    }

    /** A statistical figure. */
    public Fields fraction(String name, Double figure) {
        if (figure != null) {
            object.add(name, figure);
        }
        return this;
    }

    public Fields add(String name, long number) {
        object.add(name, number);
        return this;
    }

    public Fields add(String name, boolean yes) {
        object.add(name, yes);
        return this;
    }

    public Fields add(String name, Money amount) {
        if (amount != null) {
            object.add(name, AmountBody.of(amount));
        }
        return this;
    }

    public Fields add(String name, JsonValue value) {
        object.add(name, value);
        return this;
    }

    public <T> Fields add(
            String name, Collection<T> things, Function<T, ? extends JsonValue> body) {
        return add(name, list(things, body));
    }

    public static <T> JsonArray list(Collection<T> things, Function<T, ? extends JsonValue> body) {
        var list = Builders.array();
        things.stream().map(body).forEach(list::add);
        return list.build();
    }

    public JsonObject build() {
        return object.build();
    }
}
