package io.asyncapigen.generator.plan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.Perspective;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.emit.api.GeneratedApi;
import io.asyncapigen.generator.plan.api.OperationPlan.Cell;
import io.asyncapigen.generator.testing.Compilation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPlannerTest {
    private static final String TALK = """
            asyncapi: 3.0.0
            info: {title: Talk API, version: 1.0.0}
            channels:
              talk:
                address: talk
                messages:
                  word: {payload: {type: string}}
            operations:
              say: {action: send, channel: {$ref: '#/channels/talk'}}
              hear: {action: receive, channel: {$ref: '#/channels/talk'}}
              ask: {action: send, channel: {$ref: '#/channels/talk'}, reply: {channel: {$ref: '#/channels/talk'}}}
              answer: {action: receive, channel: {$ref: '#/channels/talk'}, reply: {channel: {$ref: '#/channels/talk'}}}
            """;

    @Test
    void theApplicationDoesWhatTheDocumentSays() {
        assertEquals(
                List.of(Cell.PUBLISHER, Cell.SUBSCRIBER, Cell.REQUESTER, Cell.RESPONDER), cells(GeneratedApi.of(TALK)));
    }

    @Test
    void theClientDoesTheOpposite() {
        assertEquals(
                List.of(Cell.SUBSCRIBER, Cell.PUBLISHER, Cell.RESPONDER, Cell.REQUESTER),
                cells(GeneratedApi.of(TALK, Perspective.CLIENT)));
    }

    @Test
    void aTitleThatEndsInApiIsTheNameOfTheClass() {
        assertEquals("TalkApi", GeneratedApi.of(TALK).plan().api().type().simpleName());
    }

    @Test
    void membersDoNotCollideWithThoseOfTheClassItself() {
        GeneratedApi api = GeneratedApi.of(TALK.replace("  say:", "  close:")
                .replace("  hear:", "  talkChannel:")
                .replace("  ask:", "  wait:")
                .replace("  answer:", "  connect:"));
        assertEquals(
                List.of("closeOperation", "talkChannel", "wait_", "connectOperation"),
                api.plan().api().operations().stream()
                        .map(OperationPlan::method)
                        .toList());
        assertEquals("talkChannel2", api.plan().api().channels().get(0).method());
        Compilation.of(api.files()).succeeds();
    }

    @Test
    void namesThatDifferInCaseOnlyAreKeptApartAndNoted() {
        GeneratedApi api = GeneratedApi.of("""
                asyncapi: 3.0.0
                info: {title: Cases, version: 1.0.0}
                channels:
                  orders: {address: a, messages: {placed: {payload: {type: string}}}}
                  Orders: {address: b, messages: {Placed: {payload: {type: string}}}}
                """);
        assertEquals(
                List.of("OrdersChannel", "OrdersChannel2"),
                api.plan().channels().stream()
                        .map(each -> each.type().simpleName())
                        .toList());
        assertEquals(
                List.of("PlacedMessage", "OrdersPlacedMessage"),
                api.plan().messages().stream()
                        .map(each -> each.type().simpleName())
                        .toList());
        assertEquals(2, api.messages(DiagnosticId.NAME_COLLISION).size());
        Compilation.of(api.files()).succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "String",
                "Message",
                "MessageSet",
                "Route",
                "../../x",
                "*/",
                "\\u002a/",
                "\\U0001F600",
                "Жар-птица",
                "1",
                "a$b",
                "equals",
                "con",
                "@",
                "",
                " "
            })
    void aNameOfAnyKindGivesCodeThatCompiles(String name) {
        String key = "\"" + name.replace("\\u", "\\\\u") + "\"";
        GeneratedApi api = GeneratedApi.of("""
                asyncapi: 3.0.0
                info: {title: NAME, version: NAME, description: NAME}
                servers:
                  NAME: {host: h, protocol: p, description: NAME, variables: {NAME: {enum: [NAME]}}}
                channels:
                  NAME:
                    address: NAME
                    description: NAME
                    messages:
                      NAME: {payload: {type: string}, name: NAME, summary: NAME}
                      other: {payload: {type: string}}
                    bindings: {NAME: {NAME: NAME}}
                  parameters:
                    address: "{x}/{y}"
                    parameters:
                      x: {x-java-name: of, enum: [NAME, value, values], description: NAME}
                      y: {default: NAME, description: NAME}
                    messages: {NAME: {payload: {type: string}}}
                operations:
                  NAME: {action: receive, channel: {$ref: '#/channels/parameters'}, summary: NAME, tags: [{name: NAME}]}
                  respond:
                    action: receive
                    channel: {$ref: '#/channels/parameters'}
                    reply: {address: {location: NAME}}
                """.replace("NAME", key));
        Compilation.of(api.files()).succeeds();
    }

    @Test
    void aContentTypeThatIsNoneIsReportedAndReplaced() {
        GeneratedApi api = GeneratedApi.of(TALK.replace("word: {", "word: {contentType: words, "));
        assertEquals("application/json", api.plan().messages().get(0).contentType());
        assertEquals(1, api.messages(DiagnosticId.NO_MEDIA_TYPE).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            text/csv                  | {type: object}                      | JsonObject say `type: string` for the text
            text/plain;charset=utf-8  | {type: array, items: {}}            | JsonArray say `type: string` for the text
            text/plain                | {}                                  | JsonValue say `type: string` for the text
            text/plain                | {type: [string, integer]}           | JsonValue say `type: string` for the text
            text/plain                | {type: string}                      | -
            text/plain                | {type: integer}                     | -
            text/csv                  | {enum: [a, 1]}                      | -
            text/yaml                 | {type: object}                      | -
            text/vnd.acme+json        | {}                                  | -
            application/xml           | {description: anything}             | JsonValue say the type of the payload
            application/soap+xml      | {type: object}                      | -
            application/pdf           | {type: object}                      | JsonObject say the type by which it is known
            application/x-msgpack     | {type: object}                      | -
            '*/*'                     | {type: object}                      | -
            """)
    void aPayloadThatNothingReadsInItsContentTypeIsReported(String contentType, String payload, @Nullable String what) {
        GeneratedApi api = GeneratedApi.of("""
                asyncapi: 3.0.0
                info: {title: t, version: '1'}
                components: {messages: {m: {contentType: '%s', payload: %s}}}
                """.formatted(contentType, payload));
        List<String> reports = api.diagnostics().stream()
                .filter(each -> each.id() == DiagnosticId.NO_CODEC)
                .map(each -> each.message() + ' ' + each.help())
                .toList();
        assertEquals(what == null ? 0 : 1, reports.size(), reports::toString);
        if (what != null) {
            assertTrue(reports.get(0).startsWith("nothing reads " + contentType + " as " + what), reports::toString);
        }
    }

    @Test
    void aLargeDocumentIsTakenApart() {
        int many = 1_000;
        GeneratedApi api = GeneratedApi.of("asyncapi: 3.0.0\ninfo: {title: Large, version: 1.0.0}\nchannels:\n"
                + numbered(many, "  c%1$d: {address: 'c%1$d/{id}', messages: {m: {$ref: '#/components/messages/m'}}}\n")
                + "operations:\n"
                + numbered(
                        many,
                        "  o%1$d: {action: send, channel: {$ref: '#/channels/c%1$d'}, bindings: {mqtt: {qos: 1}}}\n")
                + "components: {messages: {m: {payload: {type: string}}}}\n");
        assertEquals(List.of(), api.plan().api().operations());
        assertEquals(6, api.plan().api().parts().size());
        assertEquals(
                many,
                api.plan().api().parts().stream()
                        .mapToInt(each -> each.operations().size())
                        .sum());
        Compilation.of(api.files()).succeeds();
    }

    @Test
    void aChannelWithVeryManyMessagesHasNoHandler() {
        GeneratedApi api = GeneratedApi.of("asyncapi: 3.0.0\ninfo: {title: Many, version: 1.0.0}\nchannels:\n  all:\n"
                + "    address: all\n    messages:\n"
                + numbered(
                        2_100,
                        "      m%1$d: {payload: {type: object, required: [t], properties: {t: {const: m%1$d}}}}\n"));
        assertNull(api.plan().families().get(0).handler());
        assertEquals(2, api.plan().families().get(0).chunks().size());
        assertEquals(List.of(), api.messages(DiagnosticId.AMBIGUOUS_MESSAGE));
        Compilation.of(api.files()).succeeds();
    }

    @Test
    void largeBindingsAndLongTextsCompile() {
        GeneratedApi api = GeneratedApi.of(TALK.replace(
                "    address: talk\n",
                "    address: talk\n    bindings:\n      http:\n        text: " + "é".repeat(70_000)
                        + "\n        list: [" + numbered(2_000, "%d, ") + "0]\n        deep:\n"
                        + numbered(3_000, "          k%1$d: {a: 1, b: [x, y]}\n")));
        Compilation.of(api.files()).succeeds();
    }

    private static List<Cell> cells(GeneratedApi api) {
        return api.plan().api().operations().stream().map(OperationPlan::cell).toList();
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
