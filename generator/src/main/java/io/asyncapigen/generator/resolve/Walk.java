package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what is written in one place of a text by the {@link Grammar}, without following a reference: notes what
 * stands where, and the references. Keeps its own stack, in document order, so that depth does not matter.
 */
final class Walk {
    private final Findings findings;
    private final Diagnostics diagnostics;
    private final Deque<Visit> open = new ArrayDeque<>();
    private final List<Visit> children = new ArrayList<>();

    Walk(Findings findings, Diagnostics diagnostics) {
        this.findings = findings;
        this.diagnostics = diagnostics;
    }

    void from(Located place, Rule rule, Language language) {
        open.push(new Visit(place, rule, rule != Rule.DOCUMENT, language));
        while (!open.isEmpty()) {
            visit(open.pop());
            Collections.reverse(children);
            children.forEach(open::push);
            children.clear();
        }
    }

    private void visit(Visit visit) {
        Located place = visit.place;
        Rule rule = visit.rule;
        if (!(place.node() instanceof ObjectNode object)) {
            if (rule.isSchema() && place.node() instanceof BooleanNode) {
                findings.kind(place, ObjectKind.SCHEMA);
            }
            return;
        }
        if (findings.kind(place) != null || findings.reference(place) != null) {
            return;
        }
        if (JavaHint.isIn(object)) {
            findings.steered(place);
        }
        Language language = rule.isSchema() ? language(object, visit.language) : visit.language;
        boolean reference = reference(visit, object, language);
        if (reference && !rule.isSchema()) {
            return;
        }
        if (rule.kind() != null && !reference) {
            findings.kind(place, rule.kind());
        }
        if (rule.isSchema() && isMultiFormat(rule, object)) {
            multiFormat(place, object);
            return;
        }
        Map<String, Grammar.Child> table = Grammar.members(rule);
        for (String name : object.members().keySet()) {
            Grammar.Child child = table.get(name);
            Located member = child == null ? null : place.get(name);
            if (child != null && member != null) {
                member(member, rule, child, language);
            }
        }
    }

    private void member(Located member, Rule owner, Grammar.Child child, Language language) {
        switch (child.form()) {
            case ONE -> child(member, child, language);
            case MAP -> map(member, owner, child, language);
            case LIST -> member.items().forEach(item -> child(item, child, language));
            case ONE_OR_LIST -> {
                child(member, child, language);
                member.items().forEach(item -> child(item, child, language));
            }
        }
    }

    private void map(Located map, Rule owner, Grammar.Child child, Language language) {
        if (owner == Rule.DOCUMENT || owner == Rule.COMPONENTS) {
            findings.section(map, map.key());
        }
        for (Located entry : map.members()) {
            if (entry.key().equals("$ref") && entry.node() instanceof StringNode) {
                notAllowed(entry, "in place of the map `" + map.key() + "`");
            } else {
                child(entry, child, language);
            }
        }
    }

    private void child(Located place, Grammar.Child child, Language language) {
        if (!(place.node() instanceof ArrayNode)) {
            children.add(new Visit(place, child.rule(), child.referable(), language));
        }
    }

    /** Whether the object is a reference, which is then noted. */
    private boolean reference(Visit visit, ObjectNode object, Language language) {
        Located text = visit.place.get("$ref");
        if (text == null) {
            return dynamicReference(visit, language);
        }
        if (!visit.referable) {
            notAllowed(text, "here");
            return false;
        }
        if (!(text.node() instanceof StringNode string)) {
            diagnostics.report(Diagnostic.atKey(
                            DiagnosticId.REFERENCE_SYNTAX,
                            text,
                            "a $ref must be a string, not " + text.node().typeName())
                    .withHelp("write the reference in quotes, as in $ref: '#/components/schemas/Name'"));
            return false;
        }
        siblings(visit, object, language);
        findings.found(new PendingReference(visit.place, text, string.value(), visit.rule, language));
        return true;
    }

    /** {@code $recursiveRef} has one value; no other means anything. */
    private boolean dynamicReference(Visit visit, Language language) {
        String keyword = visit.rule.isSchema() ? language.dynamicReference() : null;
        Located text = keyword == null ? null : visit.place.get(keyword);
        if (text == null
                || !(text.node() instanceof StringNode string)
                || text.key().equals("$recursiveRef") && !string.value().equals("#")) {
            return false;
        }
        findings.found(new PendingReference(visit.place, text, string.value(), visit.rule, language));
        return true;
    }

    private void siblings(Visit visit, ObjectNode object, Language language) {
        if (object.members().size() == 1) {
            return;
        }
        List<Located> ignored = new ArrayList<>();
        for (Located member : visit.place.members()) {
            if (Siblings.isIgnored(member.key(), visit.rule, language)) {
                ignored.add(member);
            }
        }
        if (!ignored.isEmpty()) {
            List<String> names =
                    ignored.stream().map(each -> "`" + each.key() + "`").toList();
            diagnostics.report(Diagnostic.atKey(
                    DiagnosticId.REFERENCE_SIBLINGS,
                    ignored.get(0),
                    String.join(", ", names) + (names.size() == 1 ? " stands" : " stand")
                            + " beside a $ref, and so is ignored"));
        }
    }

    /** A Multi Format Schema Object: what it holds is of its own language, and references lead to the same language. */
    private void multiFormat(Located place, ObjectNode object) {
        Located schema = place.get("schema");
        if (schema == null) {
            return;
        }
        String format = object.text("schemaFormat");
        Language language =
                format == null ? Language.ASYNCAPI : SchemaFormat.parse(format).language();
        Rule rule = language.isJsonSchema()
                ? Rule.SCHEMA
                : isText(format, language) ? Rule.FOREIGN_TEXT : Rule.FOREIGN_SCHEMA;
        children.add(new Visit(schema, rule, true, language));
    }

    private static boolean isText(@Nullable String format, Language language) {
        if (format == null || language == Language.AVRO) {
            return false;
        }
        String type = format.toLowerCase(Locale.ROOT);
        return !type.contains("json") && !type.contains("yaml");
    }

    private static boolean isMultiFormat(Rule rule, ObjectNode object) {
        return object.has("schema") && (rule == Rule.ANY_SCHEMA || object.has("schemaFormat"));
    }

    /** A schema may say by {@code $schema} which JSON Schema it follows. */
    private static Language language(ObjectNode schema, Language around) {
        String dialect = schema.text("$schema");
        if (dialect == null) {
            return around;
        }
        return dialect.contains("2020-12")
                ? Language.JSON_SCHEMA_2020_12
                : dialect.contains("2019-09")
                        ? Language.JSON_SCHEMA_2019_09
                        : dialect.contains("draft-0") ? Language.JSON_SCHEMA_DRAFT_07 : around;
    }

    private void notAllowed(Located text, String where) {
        diagnostics.report(Diagnostic.atKey(DiagnosticId.REFERENCE_NOT_ALLOWED, text, "a $ref is not allowed " + where)
                .withHelp("write the object itself; its parts may be references where the specification says so"));
    }

    private record Visit(Located place, Rule rule, boolean referable, Language language) {}
}
