package io.asyncapigen.generator.validate;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/** An email address as people write it; hosts without a dot and unknown top-level domains are none of our business. */
final class EmailFormat implements Format {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;]++@[^\\s@<>\"(),:;]++");

    @Override
    public String getName() {
        return "email";
    }

    @Override
    public boolean matches(ExecutionContext execution, String value) {
        return EMAIL.matcher(value).matches();
    }
}
