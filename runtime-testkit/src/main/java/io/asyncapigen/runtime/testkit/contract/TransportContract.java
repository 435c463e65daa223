package io.asyncapigen.runtime.testkit.contract;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * What every transport has to do. Extend it in a test class, say what is under test, and run it against the real server. What a protocol
 * has not is declared in {@link TransportSubject#lacking}; then the tests ask for it all the same, and want it refused.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class TransportContract
        implements MessagesContract,
                SettlementContract,
                LifecycleContract,
                ServerContract,
                RightsContract,
                OutageContract {
    private @Nullable Fixture fixture;

    /** Called once for each test. */
    protected abstract TransportSubject subject();

    @Override
    public final Fixture fixture() {
        if (fixture == null) {
            fixture = new Fixture(subject());
        }
        return fixture;
    }

    @AfterEach
    final void closeAll() {
        fixture().close();
    }
}
