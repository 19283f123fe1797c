package learnmqtt.tap;

import io.netty.channel.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import learnmqtt.wire.Cause;

/**
 * How long a client may take for something.
 *
 * @param late what is said if it takes longer
 */
record TimeLimit(Duration within, Cause late) {
    /** Begins now; {@code expire} is called when the time is over, unless the channel is closed before. */
    void begin(Channel channel, Consumer<Refusal> expire) {
        BigDecimal seconds = BigDecimal.valueOf(within.toMillis(), 3).stripTrailingZeros();
        Refusal refusal = Refusal.of(late).with("seconds", seconds.toPlainString());
        Future<?> limit =
                channel.eventLoop().schedule(() -> expire.accept(refusal), within.toMillis(), TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> limit.cancel(false));
    }
}
