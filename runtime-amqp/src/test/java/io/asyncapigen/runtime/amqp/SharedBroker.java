package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.Connection;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests on one real broker, which none of them stops: the first one starts it, and it ends with the last. */
@ExtendWith(SharedBroker.Extension.class)
abstract class SharedBroker {
    private static RabbitServer broker;

    static final class Extension implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            broker = context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(SharedBroker.class, key -> start(), RabbitServer.class);
        }

        private static RabbitServer start() {
            try {
                return RabbitServer.startManaged();
            } catch (RuntimeException e) { // such as that it is not installed
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static RabbitServer broker() {
        return broker;
    }

    static Connection connect() {
        return AmqpTests.connect(broker);
    }

    /** The client library itself, as somebody else who uses the broker. */
    static void foreign(AmqpTests.Foreign use) throws Exception {
        AmqpTests.foreign(broker, use);
    }
}
