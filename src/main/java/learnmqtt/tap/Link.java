package learnmqtt.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event.Ending;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.Packet;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection to the tap, and the one to the broker that belongs to it from the CONNECT on. Each packet is on
 * the timeline before its bytes are written on. Used on the tap's thread only.
 */
final class Link {
    private static final TimeLimit HTTP_LIMIT = new TimeLimit(Duration.ofSeconds(10), Cause.HTTP_TOO_SLOW);

    private final Target target;
    private final Held total;
    private final Chronicle chronicle;
    private final Conversation conversation = new Conversation();
    private final Half client;
    private @Nullable Half broker;
    private @Nullable HttpExchange http;
    private boolean called;
    private @Nullable Refusal refused;
    private boolean leaving;
    private boolean ended;

    Link(long number, Channel channel, Target target, Held total) {
        this.target = target;
        this.total = total;
        this.client = new Half(this, channel, Framer.fromClient(), total);
        channel.pipeline().addLast(client);
        this.chronicle = new Chronicle(target.timeline(), number, Entrance.caller(channel));
    }

    /** Ends the connection if its CONNECT has not come by then [3.1.1 §3.1.4, 5 §3.1.4]. */
    void expectConnect(Duration within) {
        new TimeLimit(within, Cause.CONNECT_TOO_LATE).begin(client.channel(), refusal -> {
            if (!called && http == null) {
                refuse(client, refusal);
            }
        });
    }

    /** How many bytes are held of an HTTP request. */
    int requestBytes() {
        return http == null || ended ? 0 : http.bytes();
    }

    /** How many bytes are held for it. */
    long held() {
        return client.held() + (broker == null ? 0 : broker.held());
    }

    /** Ends it because too much is held, and most of it for this connection. */
    void relieve() {
        Refusal most = Refusal.of(Cause.HELD_TOO_MUCH).with("maximum", Held.MOST >> 20);
        cut(Ending.HELD_TOO_MUCH, most.with("bytes", held()).explanation(Party.CLIENT));
    }

    /** Bytes have come. */
    void arrived(Half half) {
        try {
            if (half == client && !called) {
                begin();
            } else {
                pass(half);
            }
        } catch (Refusal refusal) {
            refuse(half, refusal);
        }
    }

    /** All that had come for now was handled: sends what it led to. */
    void flush(Half half) {
        Optional.ofNullable(half == client ? broker : client)
                .ifPresent(other -> other.channel().flush());
    }

    /** Reads from each side only as fast as the other one takes it. */
    void regulate() {
        if (ended) {
            return;
        }
        boolean brokerTakesMore = broker == null || broker.channel().isWritable();
        client.channel().config().setAutoRead(!isHeldBack() && !client.waits() && brokerTakesMore);
        if (broker != null) {
            boolean takesMore = client.channel().isWritable();
            broker.channel().config().setAutoRead(takesMore);
            target.upstream().regulate(broker.channel().localAddress(), takesMore);
        }
    }

    /** The other end of {@code half} sent FIN. A client may do so and still read what it asked for before. */
    void finished(Half half) {
        if (half == broker && refuseAtLast()) {
            return;
        }
        if (half == client && !leaving && conversation.isUnanswered()) {
            leaving = true;
            client.afterLinger(() -> finished(client));
            return;
        }
        Half first = leaving ? client : half;
        int rest = ended || isHeldBack() ? 0 : first.framer().waiting().readableBytes();
        Party by = conversation.ender(direction(first));
        Refusal broken = Refusal.of(Cause.BROKEN_OFF).with("bytes", rest);
        end(by, Ending.FINISHED, rest == 0 ? null : broken.explanation(by));
    }

    void failed(Half half, Throwable cause) {
        if (cause instanceof IOException) {
            inactive(half);
        } else {
            Refusal failure = Refusal.of(Cause.TAP_FAILED).with("trouble", cause);
            end(Party.TAP, Ending.RESET, failure.explanation(Party.TAP));
        }
    }

    /** The TCP connection of {@code half} is gone. */
    void inactive(Half half) {
        if (half == broker && refuseAtLast()) {
            return;
        }
        if (leaving) {
            finished(client);
        } else {
            end(conversation.ender(direction(half)), Ending.RESET, null);
        }
    }

    /** Ends both TCP connections at once. */
    void cut(Cause why) {
        cut(Ending.SHUTDOWN, Refusal.of(why).explanation(Party.TAP));
    }

    private void cut(Ending how, Explanation why) {
        end(Party.TAP, how, why);
        client.cut();
        if (broker != null) {
            broker.cut();
        }
    }

    private void begin() throws Refusal {
        ByteBuf waiting = client.framer().waiting();
        if (http == null) {
            switch (FirstBytes.of(waiting)) {
                case MQTT -> pass(client);
                case HTTP -> {
                    http = new HttpExchange();
                    HTTP_LIMIT.begin(client.channel(), late -> refuse(client, late));
                }
                case UNDECIDED -> {}
            }
        }
        if (http != null) {
            http.add(waiting);
            answer(http);
        }
    }

    private void answer(HttpExchange exchange) {
        if (exchange.mustContinue()) {
            client.write(buffer(exchange.continuation()));
            client.channel().flush();
        }
        if (exchange.isComplete()) {
            chronicle.answered(exchange);
            client.write(buffer(exchange.answer()));
            end(Party.TAP, Ending.HTTP_ANSWERED, null);
        }
    }

    private void pass(Half half) throws Refusal {
        Turn turn = new Turn();
        ByteBuf buffer = next(half);
        while (buffer != null) {
            byte[] bytes = ByteBufUtil.getBytes(buffer);
            Packet packet;
            try {
                packet = conversation.decode(direction(half), bytes);
            } catch (Refusal refusal) {
                buffer.release();
                throw refusal;
            }
            if (packet instanceof Packet.Connect) {
                call(packet, Bytes.of(bytes), buffer);
            } else {
                pass(half, packet, Bytes.of(bytes), buffer);
            }
            if (half == client && turn.isOver() && client.framer().waiting().isReadable()) {
                client.pause(this::resume);
                return;
            }
            buffer = next(half);
        }
        settle();
    }

    /** Looks at what has come from the client meanwhile. */
    private void resume() {
        if (!ended) {
            arrived(client);
            flush(client);
            regulate();
        }
    }

    private Direction direction(Half half) {
        return half == client ? Direction.FROM_CLIENT : Direction.TO_CLIENT;
    }

    private @Nullable ByteBuf next(Half half) throws Refusal {
        return ended || (isHeldBack() && half == client) ? null : half.framer().next();
    }

    /** Calls the broker; what the client sends after CONNECT waits until the broker has answered the call. */
    private void call(Packet connect, Bytes bytes, ByteBuf buffer) {
        called = true;
        EventLoop loop = client.channel().eventLoop();
        SocketAddress address = target.upstream().address(loop);
        regulate();
        Half.call(loop, address, channel -> new Half(this, channel, Framer.fromBroker(), total))
                .addListener((ChannelFuture call) -> {
                    if (ended) {
                        buffer.release();
                        call.channel().close();
                    } else if (call.isSuccess()) {
                        Half answered = call.channel().pipeline().get(Half.class);
                        broker = answered;
                        client.guarded(() -> {
                            pass(client, connect, bytes, buffer);
                            greet(answered);
                        });
                    } else {
                        buffer.release();
                        Refusal unreachable = Unreachable.at(address, call.cause());
                        end(Party.TAP, Ending.BROKER_UNREACHABLE, unreachable.explanation(Party.BROKER));
                    }
                });
    }

    /** Lets a broker that runs here answer the CONNECT before it hears what came behind it. */
    private void greet(Half called) {
        if (called.isHere()) {
            called.channel().flush();
            client.pause(this::resume);
        } else {
            resume();
        }
    }

    /**
     * Whether what the client sends has to wait: until the broker has answered the call; and for good after what is
     * refused, or where a broker that runs here has not let the client in and is about to end the connection.
     */
    private boolean isHeldBack() {
        boolean calling = called && broker == null;
        boolean shutOut =
                broker != null && broker.isHere() && conversation.admission() == Conversation.Admission.DENIED;
        return !ended && (calling || shutOut || refused != null);
    }

    private void pass(Half half, Packet packet, Bytes bytes, ByteBuf buffer) {
        Half other = half == client ? broker : client;
        chronicle.passed(direction(half), packet, bytes);
        if (other == null) {
            buffer.release();
        } else {
            other.write(buffer);
        }
    }

    /** Goes on to an end that has waited for the broker's answers, if they are all there. */
    private void settle() {
        if (ended || conversation.isUnanswered()) {
            return;
        }
        if (!refuseAtLast() && leaving && !isHeldBack() && !client.waits()) {
            finished(client);
        }
    }

    /** Ends the connection for what the client sent, if that is what it waits for. */
    private boolean refuseAtLast() {
        Refusal waiting = refused;
        if (waiting == null || ended) {
            return false;
        }
        end(client, waiting);
        return true;
    }

    /** Ends the connection for what {@code half} sent; what a client sent before that is answered first. */
    void refuse(Half half, Refusal refusal) {
        if (ended || refuseAtLast()) {
            return;
        }
        if (half == client && broker != null && conversation.isUnanswered()) {
            refused = refusal;
            regulate();
            flush(client);
            client.afterLinger(this::refuseAtLast);
        } else {
            end(half, refusal);
        }
    }

    /** Ends the connection for what {@code half} sent, after telling the client why, where MQTT can. */
    private void end(Half half, Refusal refusal) {
        Answer.to(refusal.cause(), direction(half), conversation).ifPresent(answer -> {
            chronicle.passed(Direction.TO_CLIENT, answer.packet(), answer.bytes());
            client.write(buffer(answer.bytes()));
        });
        end(Party.TAP, refusal.how(), refusal.explanation(half == client ? Party.CLIENT : Party.BROKER));
    }

    private void end(Party by, Ending how, @Nullable Explanation detail) {
        if (ended) {
            return;
        }
        ended = true;
        try {
            chronicle.closed(by, conversation.clean(), how, detail);
        } finally {
            client.finish();
            if (broker != null) {
                broker.finish();
            }
        }
    }

    private static ByteBuf buffer(Bytes bytes) {
        return Unpooled.wrappedBuffer(bytes.toArray());
    }
}
