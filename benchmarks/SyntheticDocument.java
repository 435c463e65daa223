import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an AsyncAPI document of a given number of messages, each with a channel, an operation and a payload schema of
 * its own: {@code java SyntheticDocument.java 1000 big.yaml}.
 */
class SyntheticDocument {
    private static final String[] STATES = {"open", "paid", "packed", "shipped", "returned"};

    private final PrintStream out;
    private final int messages;

    private SyntheticDocument(PrintStream out, int messages) {
        this.out = out;
        this.messages = messages;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
            new SyntheticDocument(out, Integer.parseInt(args[0])).write();
        }
    }

    private void write() {
        out.print("""
                asyncapi: 3.1.0
                info:
                  title: Synthetic
                  version: 1.0.0
                  description: As many messages as were asked for.
                defaultContentType: application/json
                servers:
                  production:
                    host: kafka.example.com:9092
                    protocol: kafka
                channels:
                """);
        each("""
                  events%1$d:
                    address: area%2$d.{region}.events%1$d
                    description: Where events of kind %1$d go.
                    parameters:
                      region:
                        enum: [eu, us]
                        default: eu
                    messages:
                      event%1$d:
                        $ref: '#/components/messages/event%1$d'
                """);
        out.print("operations:\n");
        each("""
                  handle%1$d:
                    action: %3$s
                    channel:
                      $ref: '#/channels/events%1$d'
                    messages:
                      - $ref: '#/channels/events%1$d/messages/event%1$d'
                """);
        out.print("components:\n  messages:\n");
        each("""
                    event%1$d:
                      summary: Something of kind %1$d happened.
                      headers:
                        $ref: '#/components/schemas/Headers'
                      correlationId:
                        location: $message.header#/correlationId
                      payload:
                        $ref: '#/components/schemas/Event%1$d'
                      examples:
                        - payload:
                            id: e-%1$d
                            state: %4$s
                            count: %2$d
                """);
        out.print("""
                  schemas:
                    Headers:
                      type: object
                      required: [correlationId]
                      properties:
                        correlationId:
                          type: string
                          format: uuid
                """);
        each("""
                    Event%1$d:
                      description: The payload of kind %1$d, which may refer to one of another kind.
                      type: object
                      required: [id, state]
                      properties:
                        id:
                          type: string
                          minLength: 1
                          description: Who it is about.
                        state:
                          type: string
                          enum: [open, paid, packed, shipped, returned]
                        count:
                          type: integer
                          format: int32
                          minimum: 0
                        amount:
                          type: number
                        at:
                          type: string
                          format: date-time
                        tags:
                          type: array
                          items:
                            type: string
                        lines:
                          type: array
                          items:
                            type: object
                            required: [sku]
                            properties:
                              sku:
                                type: string
                              quantity:
                                type: integer
                        labels:
                          type: object
                          additionalProperties:
                            type: string
                        earlier:
                          $ref: '#/components/schemas/Event%5$d'
                """);
    }

    /** Formats the text for each message: its number, a small number, an action, a state, the number of another. */
    private void each(String text) {
        for (int i = 0; i < messages; i++) {
            String action = i % 2 == 0 ? "send" : "receive";
            out.print(text.formatted(i, i % 17, action, STATES[i % STATES.length], i / 2));
        }
    }
}
