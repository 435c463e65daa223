package io.asyncapigen.generator.plan;

import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.schema.SchemaUse;
import java.util.List;

/** What the uses of schemas are in Java. */
public interface SchemaTypes {

    /**
     * The type of a value that is there: never primitive, without {@code @Nullable}, such as {@code List<Item>},
     * {@code Integer} or {@code com.example.schemas.Order}.
     */
    TypeName typeOf(SchemaUse use);

    /** The simple names of the generated classes of a package. */
    List<String> namesIn(String packageName);

    /**
     * Whether that type, or one of its arguments, is a generated class that is deprecated; who mentions it needs
     * {@code @SuppressWarnings("deprecation")}.
     */
    boolean mentionsDeprecated(SchemaUse use);

    /** Whether values are, or hold, what must not be shown; a class that holds it hides it itself. */
    boolean isSensitive(SchemaUse use);

    /** Whether that type is a generated class of constants only, so that {@code new T()} says all that has to be said. */
    boolean hasOnlyConstants(SchemaUse use);
}
