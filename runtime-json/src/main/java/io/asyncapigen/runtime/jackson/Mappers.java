package io.asyncapigen.runtime.jackson;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.RecyclerPool;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The ways in which we use Jackson. */
final class Mappers {
    /** Payloads may be large; what limits them is the protocol. */
    private static final int MAX_STRING_LENGTH = 100_000_000;

    static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxStringLength(MAX_STRING_LENGTH).build();

    /** Each schema inside of another is two or three levels, and documents may have 1,500. */
    private static final int OWN_DEPTH = 10_000;

    /** Of what is our own, which may be nested deeper. */
    static final JsonFactory OWN = JsonFactory.builder()
            .streamReadConstraints(LIMITS.rebuild().maxNestingDepth(OWN_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .recyclerPool(buffers())
            .build();

    static final JsonMapper STRICT = create(Strictness.STRICT);
    static final JsonMapper LENIENT = create(Strictness.LENIENT);

    /** Leniently, and what is empty may be missing or be text without a character, as in XML. */
    static final JsonMapper ELEMENTS = LENIENT.rebuild()
            .annotationIntrospector(AnnotationIntrospector.pair(
                    new EmptyElements(), LENIENT.deserializationConfig().getAnnotationIntrospector()))
            .withCoercionConfig(
                    LogicalType.Map, each -> each.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsEmpty))
            .addModule(new SimpleModule("asyncapi-gen-elements").setDeserializerModifier(EmptyObject.everywhere()))
            .build();

    private Mappers() {}

    private static JsonMapper create(Strictness strictness) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(LIMITS)
                .recyclerPool(buffers())
                .build();
        return JsonMapper.builder(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .configure(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY, strictness == Strictness.LENIENT)
                .addModule(new ModelModule(strictness))
                .addHandler(new Losses())
                .build();
    }

    /**
     * Handlers run side by side, and a pool that they share is what they wait for most. Virtual threads, which are too many to have
     * buffers of their own, come with Java 21.
     */
    private static RecyclerPool<BufferRecycler> buffers() {
        return Runtime.version().feature() < 21 ? JsonRecyclerPools.threadLocalPool() : JsonRecyclerPools.defaultPool();
    }
}
