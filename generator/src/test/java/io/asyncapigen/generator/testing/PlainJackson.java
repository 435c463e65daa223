package io.asyncapigen.generator.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Type;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappers that know nothing of our runtime. */
public enum PlainJackson {
    TWO(of(two())),
    TWO_WITH_OTHER_NAMES(of(two().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))),
    THREE(of(three().build())),
    THREE_WITH_OTHER_NAMES(of(three().propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
            .build()));

    private final Mapper mapper;

    PlainJackson(Mapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) throws Exception {
        return mapper.write(value);
    }

    public Object read(String json, Type type) throws Exception {
        return mapper.read(json, type);
    }

    private static ObjectMapper two() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    private static JsonMapper.Builder three() {
        return JsonMapper.builder().disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    private static Mapper of(ObjectMapper mapper) {
        return new Mapper() {
            @Override
            public String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            public Object read(String json, Type type) throws Exception {
                return mapper.readValue(json, mapper.constructType(type));
            }
        };
    }

    private static Mapper of(JsonMapper mapper) {
        return new Mapper() {
            @Override
            public String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            public Object read(String json, Type type) {
                return mapper.readValue(json, mapper.constructType(type));
            }
        };
    }

    private interface Mapper {
        String write(Object value) throws Exception;

        Object read(String json, Type type) throws Exception;
    }
}
