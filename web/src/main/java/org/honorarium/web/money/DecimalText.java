package org.honorarium.web.money;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number as people write it, with a point, and not in scientific notation. */
@Pattern(regexp = "-?[0-9]{1,15}(\\.[0-9]{1,9})?", message = "is not a decimal number like 12.34")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface DecimalText {

    String message() default "is not a decimal number like 12.34";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
