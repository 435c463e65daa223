package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.contract.LossContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Quality of service 0, of which a server that is killed has written down nothing. */
class MqttLossTest {
    @BeforeAll
    static void startServer() throws Exception {
        MqttContract.broker = MqttServer.startWritingLate();
    }

    @AfterAll
    static void endServer() throws Exception {
        MqttContract.endServer();
    }

    private static ConnectOptions atMostOnce(ConnectOptions options) {
        return options.toBuilder().option(MqttQos.AT_MOST_ONCE).build();
    }

    @Nested
    class OverMqtt3 extends LossContract {
        @Override
        protected TransportSubject subject() {
            return new Mqtt3ContractTest() {
                @Override
                public ConnectOptions options() {
                    return atMostOnce(super.options());
                }
            };
        }
    }

    @Nested
    class OverMqtt5 extends LossContract {
        @Override
        protected TransportSubject subject() {
            return new Mqtt5ContractTest() {
                @Override
                public ConnectOptions options() {
                    return atMostOnce(super.options());
                }
            };
        }
    }
}
