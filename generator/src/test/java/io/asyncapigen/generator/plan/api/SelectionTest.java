package io.asyncapigen.generator.plan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.Channel;
import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final String DOCUMENT = """
            asyncapi: 3.0.0
            info: {title: Shop, version: 1.0.0}
            channels:
              orders:
                address: orders
                messages:
                  placed: {$ref: '#/components/messages/placed'}
                  cancelled: {payload: {$ref: '#/components/schemas/Cancelled'}}
              parcels:
                address: parcels
                messages:
                  sent: {payload: {type: object, properties: {to: {type: string}}}}
              receipts:
                address: receipts
                messages:
                  receipt: {payload: {type: string}}
            operations:
              onOrders:
                action: receive
                channel: {$ref: '#/channels/orders'}
              payOrder:
                action: send
                channel: {$ref: '#/channels/orders'}
                reply:
                  channel: {$ref: '#/channels/receipts'}
              sendParcel:
                action: send
                channel: {$ref: '#/channels/parcels'}
            components:
              messages:
                placed: {payload: {type: string}}
                unused: {payload: {type: integer}}
              schemas:
                Cancelled: {type: object, properties: {why: {$ref: '#/components/schemas/Why'}}}
                Why: {type: string}
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void everythingStaysWithoutPatterns() {
        Document selected = select(List.of(), List.of());
        assertEquals(List.of("orders", "parcels", "receipts"), channels(selected));
        assertEquals(List.of("onOrders", "payOrder", "sendParcel"), operations(selected));
        assertEquals(List.of("placed", "cancelled", "sent", "receipt", "unused"), messages(selected));
    }

    @Test
    void aChannelThatIsIncludedBringsItsOperationsAndTheirReplies() {
        Document selected = select(List.of("ord*"), List.of());
        assertEquals(List.of("orders", "receipts"), channels(selected));
        assertEquals(List.of("onOrders", "payOrder"), operations(selected));
        assertEquals(List.of("placed", "cancelled", "receipt"), messages(selected));
    }

    @Test
    void anOperationThatIsIncludedBringsItsChannel() {
        Document selected = select(List.of("send?arcel"), List.of());
        assertEquals(List.of("parcels"), channels(selected));
        assertEquals(List.of("sendParcel"), operations(selected));
        assertEquals(List.of("sent"), messages(selected));
    }

    @Test
    void aChannelThatIsExcludedTakesItsOperationsAndMessagesWithIt() {
        Document selected = select(List.of(), List.of("parcels"));
        assertEquals(List.of("orders", "receipts"), channels(selected));
        assertEquals(List.of("onOrders", "payOrder"), operations(selected));
        assertEquals(List.of("placed", "cancelled", "receipt", "unused"), messages(selected));
    }

    @Test
    void aChannelThatRepliesComeOnStaysThoughItIsExcluded() {
        assertEquals(List.of("orders", "parcels", "receipts"), channels(select(List.of(), List.of("receipts"))));
    }

    @Test
    void anOperationThatIsExcludedLeavesItsChannel() {
        Document selected = select(List.of(), List.of("sendParcel"));
        assertEquals(List.of("orders", "parcels", "receipts"), channels(selected));
        assertEquals(List.of("onOrders", "payOrder"), operations(selected));
    }

    @Test
    void schemasGoWithTheMessagesThatUsedThem() {
        Document all = select(List.of(), List.of());
        Document selected = select(List.of(), List.of("parcels"));
        assertEquals(2, all.schemas().size() - selected.schemas().size());
    }

    @Test
    void aPatternThatMatchesNothingIsAnError() {
        select(List.of("order"), List.of("x*"));
        assertEquals(
                List.of(
                        "the pattern `order` matches no channel and no operation",
                        "the pattern `x*` matches no channel and no operation"),
                diagnostics.all().stream()
                        .filter(each -> each.id() == DiagnosticId.UNMATCHED_PATTERN)
                        .map(Diagnostic::message)
                        .toList());
    }

    @Test
    void whatIsIgnoredIsLeftOut() {
        String text = DOCUMENT.replace("address: parcels", "address: parcels\n    x-ignore: true");
        Document selected = Selection.of(Linked.of(text).document(), List.of(), List.of(), diagnostics);
        assertEquals(List.of("orders", "receipts"), channels(selected));
        assertEquals(List.of("onOrders", "payOrder"), operations(selected));
    }

    private Document select(List<String> include, List<String> exclude) {
        return Selection.of(Linked.of(DOCUMENT).document(), include, exclude, diagnostics);
    }

    private static List<String> channels(Document document) {
        return document.channels().values().stream().map(Channel::key).toList();
    }

    private static List<String> operations(Document document) {
        return document.operations().values().stream().map(Operation::key).toList();
    }

    private static List<String> messages(Document document) {
        return document.messages().values().stream().map(Message::key).toList();
    }
}
