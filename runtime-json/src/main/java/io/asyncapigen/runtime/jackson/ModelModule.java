package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.module.SimpleModule;

/** How generated models are read and written, and the types of their members. */
final class ModelModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    private final Strictness strictness;

    ModelModule(Strictness strictness) {
        super("asyncapi-gen-" + strictness);
        this.strictness = strictness;
        addAbstractTypeMapping(Set.class, LinkedHashSet.class); // in the order of the document
        TextType.ALL.forEach(this::text);
        IntegerType.ALL.forEach(this::integer);
        times();
        numbers();
        addDeserializer(Boolean.class, new BooleanReader(Boolean.class, strictness));
        addDeserializer(boolean.class, new BooleanReader(boolean.class, strictness));
        json();
    }

    private void times() {
        // Their toString leaves out seconds that are zero, which RFC 3339 wants.
        regular(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
        regular(OffsetTime.class, DateTimeFormatter.ISO_OFFSET_TIME::format);
        addSerializer(new TextWriter<>(LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME::format));
        addSerializer(new TextWriter<>(LocalTime.class, DateTimeFormatter.ISO_LOCAL_TIME::format));
        regular(LocalDate.class, LocalDate::toString);
        addSerializer(new TextWriter<>(
                Instant.class,
                value -> DateTimes.regular(value.atOffset(ZoneOffset.UTC))
                        .toInstant()
                        .toString()));
        addSerializer(new TextWriter<>(Duration.class, Duration::toString));
        addSerializer(new TextWriter<>(Period.class, Period::toString));
    }

    private <T extends TemporalAccessor> void regular(Class<T> type, Function<T, String> format) {
        addSerializer(new TextWriter<>(type, value -> format.apply(DateTimes.regular(value))));
    }

    private void numbers() {
        decimal(BigDecimal.class, JsonParser::getDecimalValue, BigDecimal::new);
        decimal(double.class, BinaryNumbers::toDouble, BinaryNumbers::toDouble);
        decimal(Double.class, BinaryNumbers::toDouble, BinaryNumbers::toDouble);
        decimal(float.class, BinaryNumbers::toFloat, BinaryNumbers::toFloat);
        decimal(Float.class, BinaryNumbers::toFloat, BinaryNumbers::toFloat);
        addSerializer(Double.class, new FiniteWriter<>(Double.class));
        addSerializer(double.class, new FiniteWriter<>(Double.class));
        addSerializer(Float.class, new FiniteWriter<>(Float.class));
        addSerializer(float.class, new FiniteWriter<>(Float.class));
    }

    private void json() {
        List<Class<? extends JsonValue>> types = List.of(
                JsonValue.class,
                JsonNull.class,
                JsonBoolean.class,
                JsonNumber.class,
                JsonString.class,
                JsonArray.class,
                JsonObject.class);
        types.forEach(this::json);
        addSerializer(new JsonValueWriter());
    }

    private <T extends JsonValue> void json(Class<T> type) {
        addDeserializer(type, new JsonValueReader<>(type));
    }

    private <T> void text(TextType<T> type) {
        addDeserializer(type.type(), new TextReader<>(type, strictness));
    }

    private <T> void integer(IntegerType<T> type) {
        addDeserializer(type.type(), new IntegerReader<>(type, strictness));
    }

    private <T> void decimal(Class<T> type, Function<JsonParser, T> fromNumber, Function<String, T> fromText) {
        addDeserializer(type, new DecimalReader<>(type, fromNumber, fromText, strictness));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new UnionsWithoutTypeIds());
        context.insertAnnotationIntrospector(new ShortConstructors());
        context.addDeserializers(new ModelReaders());
        context.addDeserializerModifier(new OpenRecordModifier());
        context.addSerializerModifier(new DiscriminatorModifier());
    }
}
