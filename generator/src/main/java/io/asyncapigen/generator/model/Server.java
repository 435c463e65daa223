package io.asyncapigen.generator.model;

import io.asyncapigen.generator.read.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Server Object.
 *
 * @param key its name in the document
 * @param host with variables still in braces
 * @param pathname with variables still in braces
 * @param security alternatives in the order of the document; one of them is enough
 */
public record Server(
        Located place,
        String key,
        String host,
        @Nullable String pathname,
        String protocol,
        @Nullable String protocolVersion,
        Docs docs,
        List<ServerVariable> variables,
        List<SecurityRequirement> security,
        Bindings bindings,
        JavaHints hints) {}
