package io.asyncapigen.generator.emit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.testing.GeneratedSchemas;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.nio.file.Path;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated models in the hands of a validator of Jakarta Bean Validation. */
class BeanValidationTest {
    private static final Path DOCUMENT = Path.of("src/test/resources/golden/options/bean-validation/asyncapi.yaml");
    private static final String ORDER = """
            {"id":"AB-1","customer":{"age":0,"name":null},"lines":[["s",1]],"total":0.01,"placed":"2026-01-02T03:04:05Z"%s}""";

    private static ValidatorFactory factory;
    private static Validator validator;
    private static TypeToken<?> order;

    @BeforeAll
    static void generate() throws Exception {
        ClassLoader loader = GeneratedSchemas.of(
                        Documents.parse(DOCUMENT), GeneratorOptions.DEFAULT.withBeanValidation(true))
                .compile()
                .loader();
        order = TypeToken.of(loader.loadClass("com.example.schemas.Order"));
        System.setProperty("org.jboss.logging.provider", "slf4j");
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    private static String violations(String json) {
        Object value = new JacksonCodec().decode(Binary.utf8(json), order, ContentType.JSON);
        return validator.validate(value).stream()
                .map(each -> each.getPropertyPath() + " "
                        + each.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName())
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"note\":\"xbx\",\"weight\":0.1,\"color\":\"red\",\"version\":2,\"any\":\"xyz\"",
                ",\"tags\":[\"a tag\"],\"extra\":{\"a\":0,\"b\":1},\"payment\":\"abc\"",
                ",\"payment\":{\"number\":\"12٣\"}",
            })
    void whatTheSchemaAllowsViolatesNothing(String more) {
        assertEquals("", violations(ORDER.formatted(more)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "AB-1"      | "AB-"       | id Pattern
            "AB-1"      | " AB-1"     | id Pattern
            "AB-1"      | "AB-1234567890" | id Size
            "age":0     | "age":-1    | customer.age Min
            "age":0     | "age":150   | customer.age Max
            "age":0     | "age":1,"points":100000000001 | customer.points Max
            "age":0     | "age":1,"huge":100000000000000000001 | customer.huge DecimalMax
            "age":0     | "age":1,"more":"123456" | customer.additionalProperties[more].<map value> Size
            "name":null | "name":""   | customer.name Size
            [["s",1]]   | []          | lines Size
            [["s",1]]   | [["s",1],["",0]] | lines[1].count Min, lines[1].sku Size
            0.01        | 0           | total DecimalMin
            0.01        | 1000000.01  | total Max
            """)
    void whatItForbidsIsAViolation(String right, String wrong, String expected) {
        assertEquals(expected, violations(ORDER.formatted("").replace(right, wrong)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "note":""             | note Pattern, note Size
            "note":"c"            | note Pattern
            "tags":["tag","x"]    | tags[].<iterable element> Pattern
            "extra":{"a":-1}      | extra[a].<map value> Min
            "extra":{"a":1,"b":1,"c":1,"d":1} | extra Size
            "rating":256          | rating Max
            "rating":-1           | rating Min
            "payment":"ab"        | payment.value Size
            "payment":{"number":"1a"} | payment.number Pattern
            """)
    void thatHoldsForWhatIsInsideToo(String member, String expected) {
        assertEquals(expected, violations(ORDER.formatted("," + member)));
    }
}
