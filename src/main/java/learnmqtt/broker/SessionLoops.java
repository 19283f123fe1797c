package learnmqtt.broker;

import io.moquette.broker.Server;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.concurrent.BlockingQueue;

/**
 * Keeps Moquette's session threads alive. Up to 0.18.3 one that meets an exception ends for good, and with it every
 * session that it serves; a second client with the identifier of the first is enough to bring that about, when the first
 * one's queue is drained after it was closed. Here a new thread takes over the dead one's place and queue. Reaches into
 * private fields, for there is no other way in; to be deleted when Moquette catches the exception itself.
 */
final class SessionLoops {
    private final Object loops;
    private final Object queues;
    private final Constructor<?> constructor;

    private SessionLoops(Server server) throws ReflectiveOperationException {
        Object group = value(value(server, "sessions"), "loopsGroup");
        loops = value(group, "sessionExecutors");
        queues = value(group, "sessionQueues");
        constructor = loops.getClass().getComponentType().getConstructor(BlockingQueue.class, int.class);
        constructor.setAccessible(true);
    }

    /** Watches over the session threads of a server that has just been started. */
    static void keepAlive(Server server) {
        try {
            SessionLoops loops = new SessionLoops(server);
            for (int i = 0; i < Array.getLength(loops.loops); i++) {
                loops.watch(i);
            }
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("not the Moquette that this was written for", otherVersion);
        }
    }

    private void watch(int number) {
        Thread loop = (Thread) Array.get(loops, number);
        loop.setUncaughtExceptionHandler((dead, failure) -> replace(number, dead.getName()));
    }

    private void replace(int number, String name) {
        try {
            Thread loop = (Thread) constructor.newInstance(Array.get(queues, number), number);
            loop.setName(name);
            Array.set(loops, number, loop);
            watch(number);
            loop.start();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
