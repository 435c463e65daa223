package io.asyncapigen.generator.validate;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/** An absolute URI of RFC 3986: a scheme, a colon, and only characters that a URI may have. */
final class UriFormat implements Format {
    private static final Pattern URI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.\\-]*:(?:[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*+");

    @Override
    public String getName() {
        return "uri";
    }

    @Override
    public boolean matches(ExecutionContext execution, String value) {
        return URI.matcher(value).matches() && value.indexOf('#') == value.lastIndexOf('#');
    }
}
