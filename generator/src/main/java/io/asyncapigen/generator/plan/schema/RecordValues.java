package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.CodeBlock;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of records for objects that stand in the document as JSON. What is absent there stays absent, also where the builder of the record
 * would start with something.
 */
final class RecordValues {
    /** Larger ones may be a class that only its builder makes. */
    private static final int SURELY_A_RECORD = 100;

    private final DefaultValues values;
    private final SchemaForms forms;
    private final JavaTypes types;
    private final Function<ObjectSchema, Members> members;

    RecordValues(DefaultValues values, SchemaForms forms, JavaTypes types, Function<ObjectSchema, Members> members) {
        this.values = values;
        this.forms = forms;
        this.types = types;
        this.members = members;
    }

    /** A call of the constructor, or null when there is none for this value. */
    @Nullable
    CodeBlock of(ObjectSchema schema, SourceNode value) {
        Members all = members.apply(schema);
        if (!(value instanceof ObjectNode object)
                || all.wireNames().size() > SURELY_A_RECORD
                || !all.constants().stream().allMatch(each -> has(object, each))) {
            return null;
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (MemberPlan member : all.values()) {
            CodeBlock argument = argument(property(schema, member), member, object.get(member.wireName()));
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        }
        List<Member> others = object.members().values().stream()
                .filter(each -> !all.wireNames().contains(each.key()))
                .toList();
        AdditionalPlan additional = all.additional();
        if (additional != null && (additional.open() || others.isEmpty())) {
            CodeBlock map = values.map(entries(schema, additional), others);
            if (map == null) {
                return null;
            }
            arguments.add(map);
        } else if (!others.isEmpty()) {
            return null;
        }
        return CodeBlock.of("new $T($L)", types.of(schema.id()), CodeBlock.join(arguments, ", "));
    }

    private @Nullable SchemaUse entries(ObjectSchema schema, AdditionalPlan additional) {
        boolean any = additional.valueType().withoutAnnotations().equals(RuntimeTypes.JSON_VALUE);
        return any ? null : forms.element(schema.id());
    }

    private static boolean has(ObjectNode object, ConstantPlan constant) {
        SourceNode value = object.get(constant.wireName());
        return value != null && JsonTexts.of(value).equals(constant.json());
    }

    private static Property property(ObjectSchema schema, MemberPlan member) {
        return schema.properties().stream()
                .filter(each -> each.name().equals(member.wireName()))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable CodeBlock argument(Property property, MemberPlan member, @Nullable SourceNode value) {
        if (property.hints().type() != null) {
            return null;
        } else if (value == null) {
            return switch (member.presence()) {
                case REQUIRED, NULLABLE -> null;
                case OPTIONAL -> CodeBlock.of("null");
                case MAYBE -> CodeBlock.of("$T.absent()", RuntimeTypes.MAYBE);
            };
        } else if (value instanceof NullNode && member.nullable()) {
            return switch (member.presence()) {
                case NULLABLE -> CodeBlock.of("null");
                case MAYBE -> CodeBlock.of("$T.ofNull()", RuntimeTypes.MAYBE);
                case REQUIRED, OPTIONAL -> null; // null of an optional member is kept among the additional ones
            };
        }
        CodeBlock given = values.of(property.use().target(), value);
        return given != null && member.isMaybe() ? CodeBlock.of("$T.of($L)", RuntimeTypes.MAYBE, given) : given;
    }
}
