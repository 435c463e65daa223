package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.SecurityRequirement;
import io.asyncapigen.generator.model.SecurityScheme;
import io.asyncapigen.generator.model.SecurityScheme.Flow;
import io.asyncapigen.generator.model.SecurityScheme.Type;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links Security Scheme Objects, and the lists of them that servers and operations ask for. */
final class SecuritySchemeLinker {
    private final ResolvedDocument document;

    SecuritySchemeLinker(ResolvedDocument document) {
        this.document = document;
    }

    /** The alternatives under {@code security}, in order. */
    List<SecurityRequirement> requirements(Fields owner) {
        List<SecurityRequirement> requirements = new ArrayList<>();
        for (Located item : owner.items("security")) {
            Located definition = document.follow(item);
            SecurityScheme scheme = definition == null ? null : link(definition);
            if (scheme != null) {
                requirements.add(new SecurityRequirement(name(item, scheme), scheme, scheme.scopes()));
            }
        }
        return List.copyOf(requirements);
    }

    /** The scheme that stands at a place, or null when its type is none of the thirteen. */
    @Nullable
    SecurityScheme link(Located place) {
        Fields scheme = Fields.of(place);
        Type type = type(scheme.text("type", ""));
        if (type == null) {
            return null;
        }
        return new SecurityScheme(
                place,
                type,
                scheme.text("description"),
                scheme.text("in"),
                scheme.text("name"),
                scheme.text("scheme"),
                scheme.text("bearerFormat"),
                scheme.text("openIdConnectUrl"),
                flows(scheme),
                scheme.texts("scopes"));
    }

    private static @Nullable Type type(String text) {
        for (Type type : Type.values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        return null;
    }

    private static Map<String, Flow> flows(Fields scheme) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        for (Located member : scheme.members("flows")) {
            if (!member.key().startsWith("x-")) {
                Fields flow = Fields.of(member);
                flows.put(
                        member.key(),
                        new Flow(
                                flow.text("authorizationUrl"),
                                flow.text("tokenUrl"),
                                flow.text("refreshUrl"),
                                scopes(flow)));
            }
        }
        return Collections.unmodifiableMap(flows);
    }

    private static Map<String, String> scopes(Fields flow) {
        Map<String, String> scopes = new LinkedHashMap<>();
        for (Located member : flow.members("availableScopes")) {
            scopes.put(member.key(), member.node() instanceof StringNode text ? text.value() : "");
        }
        return Collections.unmodifiableMap(scopes);
    }

    /** The name that a reference leads to first; for a scheme that stands inline, its type. */
    private String name(Located item, SecurityScheme scheme) {
        Reference reference = document.reference(item);
        if (reference == null || reference.target() == null) {
            return scheme.type().text();
        }
        String name = reference.target().key();
        return name.isEmpty() ? scheme.type().text() : name;
    }
}
