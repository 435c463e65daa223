package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.model.SecurityRequirement;
import io.asyncapigen.generator.model.SecurityScheme;
import io.asyncapigen.generator.model.SecurityScheme.Flow;
import io.asyncapigen.generator.model.SecurityScheme.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes sure that what the document says of security can be told to the runtime when a generated class is loaded. */
final class SecurityPlanner {
    private static final Set<String> PLACES = Set.of("user", "password", "query", "header", "cookie");

    private static final String OF_URIS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=";

    private SecurityPlanner() {}

    static List<SecurityRequirement> plan(List<SecurityRequirement> requirements) {
        return requirements.stream()
                .map(each -> new SecurityRequirement(each.name(), plan(each.scheme()), each.scopes()))
                .toList();
    }

    private static SecurityScheme plan(SecurityScheme scheme) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        scheme.flows()
                .forEach((name, flow) -> flows.put(
                        name,
                        new Flow(
                                legal(flow.authorizationUrl()),
                                legal(flow.tokenUrl()),
                                legal(flow.refreshUrl()),
                                flow.availableScopes())));
        return new SecurityScheme(
                scheme.place(),
                scheme.type(),
                scheme.description(),
                place(scheme),
                scheme.name(),
                scheme.scheme(),
                scheme.bearerFormat(),
                legal(scheme.openIdConnectUrl()),
                Collections.unmodifiableMap(flows),
                scheme.scopes());
    }

    /** Where a key goes; the first choice of its type where a lenient run let something else pass. */
    private static @Nullable String place(SecurityScheme scheme) {
        if (scheme.in() != null && PLACES.contains(scheme.in())) {
            return scheme.in();
        }
        return scheme.type() == Type.API_KEY ? "user" : scheme.type() == Type.HTTP_API_KEY ? "header" : null;
    }

    /** The text as a URI, with what a URI must not hold percent-encoded. */
    private static @Nullable String legal(@Nullable String url) {
        if (url == null) {
            return null;
        }
        if (isUri(url)) {
            return url;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte each : url.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            encoded.append(OF_URIS.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return isUri(encoded.toString()) ? encoded.toString() : URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).toString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
