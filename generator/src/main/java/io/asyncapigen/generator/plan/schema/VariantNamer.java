package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.schema.InlineNamer.Owner;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the variants of a union: classes that are variants themselves, and wrappers for what cannot implement anything. */
final class VariantNamer {
    private static final int LONGEST_TITLE = 60;

    private final Document document;
    private final SchemaForms forms;
    private final SchemaNamer namer;
    private final InlineNamer inline;
    private final List<Owned> unions = new ArrayList<>();
    /** Which unions extend which, so that none comes to extend itself. */
    private final Map<Id, Set<Id>> unionsAbove = new HashMap<>();

    private record Owned(UnionSchema union, Owner owner) {}

    VariantNamer(Document document, SchemaForms forms, SchemaNamer namer, InlineNamer inline) {
        this.document = document;
        this.forms = forms;
        this.namer = namer;
        this.inline = inline;
    }

    /** Names the variants that stand in the union itself. */
    void walk(UnionSchema union, Owner owner) {
        unions.add(new Owned(union, owner));
        for (Variant variant : union.variants()) {
            Schema target = document.schema(variant.use().target());
            inline.child(owner, target.id(), word(union, variant, owner), alternatives(owner, target));
        }
    }

    /** Decides which variants need a wrapper, once everything else has its name. */
    void finish() {
        for (Owned each : unions) {
            finish(each.union(), each.owner());
        }
    }

    private void finish(UnionSchema union, Owner owner) {
        Map<String, ClassName> bySignature = new HashMap<>();
        for (int i = 0; i < union.variants().size(); i++) {
            Variant variant = union.variants().get(i);
            Schema target = document.schema(variant.use().target());
            if (target.id().equals(union.id())) {
                continue; // what a union says of itself is true already
            }
            String signature = forms.signature(target.id());
            ClassName name = bySignature.get(signature);
            if (name == null) {
                name = direct(union, target) ? namer.names().of(target.id()) : wrapper(union, variant, owner);
                bySignature.put(signature, name);
            }
            namer.names().putVariant(union.id(), i, name);
        }
    }

    private boolean direct(UnionSchema union, Schema target) {
        return forms.of(target.id()).hasClass() && extend(union.id(), target);
    }

    private ClassName wrapper(UnionSchema union, Variant variant, Owner owner) {
        Schema target = document.schema(variant.use().target());
        return namer.claim(
                target.info().place(),
                owner.packageName(),
                JavaNames.type(owner.name(), word(union, variant, owner)),
                alternatives(owner, target));
    }

    private String[] alternatives(Owner owner, Schema target) {
        return new String[] {
            JavaNames.type(owner.name(), kind(target)), JavaNames.type(owner.name(), kind(target) + " Variant")
        };
    }

    /** False when the variant is a union that this one extends already. */
    private boolean extend(Id union, Schema target) {
        if (!(target instanceof UnionSchema)) {
            return true;
        }
        Deque<Id> todo = new ArrayDeque<>(List.of(union));
        Set<Id> above = new HashSet<>();
        while (!todo.isEmpty()) {
            Id each = todo.pop();
            if (each.equals(target.id())) {
                return false;
            }
            if (above.add(each)) {
                todo.addAll(unionsAbove.getOrDefault(each, Set.of()));
            }
        }
        unionsAbove.computeIfAbsent(target.id(), key -> new HashSet<>()).add(union);
        return true;
    }

    private String word(UnionSchema union, Variant variant, Owner owner) {
        String word = word(union, variant);
        String type = JavaNames.type(word);
        boolean repeats =
                type.startsWith(owner.name()) && type.length() > owner.name().length();
        return repeats ? type.substring(owner.name().length()) : word;
    }

    private String word(UnionSchema union, Variant variant) {
        Schema target = document.schema(variant.use().target());
        String key = target.info().componentName() == null
                ? target.info().derivedFrom()
                : target.info().componentName();
        String title = target.info().title();
        if (key != null) {
            return key;
        } else if (title != null && !title.isBlank() && title.length() <= LONGEST_TITLE) {
            return title;
        } else if (!variant.discriminatorValues().isEmpty()) {
            return variant.discriminatorValues().get(0);
        }
        if (target instanceof ObjectSchema object && forms.of(target.id()) == Form.RECORD) {
            String constant = constant(object);
            return constant != null ? constant : ownMember(union, object);
        }
        return kind(target);
    }

    /** With the first member that no other variant has, the required ones first, when there are several objects. */
    private String ownMember(UnionSchema union, ObjectSchema object) {
        Set<String> others = new HashSet<>();
        int objects = 0;
        for (Variant variant : union.variants()) {
            if (document.schema(variant.use().target()) instanceof ObjectSchema other) {
                objects++;
                if (other != object) {
                    other.properties().forEach(each -> others.add(each.name()));
                }
            }
        }
        if (objects < 2) {
            return kind(object);
        }
        return object.properties().stream()
                .filter(each -> !others.contains(each.name()))
                .min(Comparator.comparing(each -> !each.required()))
                .map(each -> "With " + each.name())
                .orElse(kind(object));
    }

    /** The value of the first member that always has the same text. */
    private @Nullable String constant(ObjectSchema object) {
        for (Property property : object.properties()) {
            if (document.schema(property.use().target()) instanceof EnumSchema values
                    && values.constant()
                    && values.values().size() == 1
                    && values.values().get(0).value().node() instanceof StringNode text
                    && text.value().length() <= LONGEST_TITLE) {
                return text.value();
            }
        }
        return null;
    }

    private String kind(Schema target) {
        return switch (forms.inner(target.id())) {
            case RECORD -> "Object";
            case TUPLE -> "Tuple";
            case ENUM, VALUE_SET -> "Enum";
            case UNION -> "Union";
            case LIST, SET -> "List";
            case MAP -> "Map";
            case SCALAR, MAPPED -> scalar(forms.scalar(target.id()));
            default -> "Value";
        };
    }

    private static String scalar(TypeName type) {
        if (type.equals(RuntimeTypes.STRING)) {
            return "Text";
        } else if (type.equals(TypeName.LONG.box())) {
            return "Integer";
        } else if (type.toString().equals("java.math.BigDecimal")) {
            return "Number";
        }
        return ((ClassName) type).simpleName();
    }
}
