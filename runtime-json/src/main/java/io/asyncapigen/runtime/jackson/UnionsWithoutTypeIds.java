package io.asyncapigen.runtime.jackson;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.asyncapigen.runtime.json.Union;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Passes over the annotations of unions that are for other mappers: ours tells variants apart by what {@link Union} says. */
final class UnionsWithoutTypeIds extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;
    private static final JsonTypeInfo.Value NONE =
            JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NONE, JsonTypeInfo.As.PROPERTY, null, null, false, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated.hasAnnotation(Union.class) ? NONE : null;
    }
}
