package io.asyncapigen.generator.diagnostic;

import io.asyncapigen.generator.diagnostic.Diagnostic.Related;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Position;
import io.asyncapigen.generator.read.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SARIF 2.1.0, which code hosts and editors read. Columns are code points, as they are in {@link Position}. */
public final class SarifFormat implements DiagnosticFormat {
    private final String version;

    /**
     * @param version the version of this program
     */
    public SarifFormat(String version) {
        this.version = version;
    }

    @Override
    public String render(List<Diagnostic> diagnostics) {
        List<DiagnosticId> ids = used(diagnostics);
        List<Object> results = new ArrayList<>(diagnostics.size());
        for (Diagnostic diagnostic : diagnostics) {
            results.add(result(diagnostic, ids.indexOf(diagnostic.id())));
        }
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver(ids)));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonFormat.write(log);
    }

    private static List<DiagnosticId> used(List<Diagnostic> diagnostics) {
        Set<DiagnosticId> ids = new LinkedHashSet<>();
        diagnostics.forEach(each -> ids.add(each.id()));
        return List.copyOf(ids);
    }

    private Map<String, Object> driver(List<DiagnosticId> ids) {
        List<Object> rules = new ArrayList<>();
        for (DiagnosticId id : ids) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("id", id.text());
            rule.put("defaultConfiguration", Map.of("level", id.severity().toString()));
            rules.add(rule);
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "asyncapi-gen");
        driver.put("version", version);
        driver.put("rules", rules);
        return driver;
    }

    private static Map<String, Object> result(Diagnostic diagnostic, int ruleIndex) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", diagnostic.id().text());
        result.put("ruleIndex", ruleIndex);
        result.put("level", diagnostic.severity().toString());
        String help = diagnostic.help();
        result.put("message", Map.of("text", diagnostic.message() + (help == null ? "" : "\nhelp: " + help)));
        Position position = diagnostic.position();
        if (position != null) {
            Map<String, Object> location = location(position);
            JsonPointer pointer = diagnostic.pointer();
            if (pointer != null) {
                location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", "#" + pointer)));
            }
            result.put("locations", List.of(location));
        }
        if (!diagnostic.related().isEmpty()) {
            List<Object> related = new ArrayList<>();
            for (Related each : diagnostic.related()) {
                Map<String, Object> location = location(each.position());
                location.put("message", Map.of("text", each.text()));
                related.add(location);
            }
            result.put("relatedLocations", related);
        }
        return result;
    }

    private static Map<String, Object> location(Position position) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", position.line());
        region.put("startColumn", position.column());
        region.put("endColumn", position.column() + position.length());
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(position.source())));
        physical.put("region", region);
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        return location;
    }

    /** Relative where people see a relative path: a host matches it with the files of the repository. */
    private static String uri(Source source) {
        String path = source.displayName().replace('\\', '/');
        if (!"file".equals(source.uri().getScheme()) || path.startsWith("/") || path.contains(":")) {
            return source.uri().toASCIIString();
        }
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return source.uri().toASCIIString();
        }
    }
}
