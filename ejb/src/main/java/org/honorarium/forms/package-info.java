/**
 * Forms that are built from a JSON Schema, for tasks without a page of their own.
 *
 * <p>A schema is a subset of JSON Schema 2020-12: an object whose properties are the fields, in
 * their order, each with a {@code title} and a {@code description}, and {@code required}. The
 * fields are
 *
 * <ul>
 *   <li>a choice: {@code "type": "string"} with {@code enum};
 *   <li>several: an {@code array} of {@code items} with {@code enum}, with {@code minItems} and
 *       {@code maxItems};
 *   <li>a rating: an {@code integer} from {@code minimum} to {@code maximum};
 *   <li>yes or no: {@code boolean};
 *   <li>a text: {@code string} with {@code minLength} and {@code maxLength};
 *   <li>a preference: {@code "x-form": "preference"} and {@code "x-sides"}, the two variables of
 *       the task that stand side by side; an object with {@code better} (an {@code enum}) and
 *       {@code reason} (a text);
 *   <li>spans in a text: {@code "x-form": "spans"} and {@code "x-source"}, the variable with the
 *       text; an {@code array} of objects with {@code start}, {@code end} (characters as browsers
 *       count them) and {@code label} (an {@code enum});
 *   <li>spans of time: {@code "x-form": "time-spans"} and {@code "x-source"}, the variable with the
 *       address of a sound or a film; an {@code array} of objects with {@code start}, {@code end}
 *       (seconds) and {@code label}.
 * </ul>
 *
 * <p>What is not understood is refused with its place when the form is saved. What is handed in is
 * looked at by a validator that knows all of JSON Schema, and spans are looked at once more: they
 * begin before they end, and end inside the text.
 */
package org.honorarium.forms;
