package learnmqtt.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other programs from changing progress at the same time. Where the file system knows no locks, or another program
 * was stopped while it held one, the work goes on without after two seconds: each save replaces the whole file, so that
 * the worst is a step done in the other program that has to be done again.
 */
final class ProgressLock {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private ProgressLock() {}

    /** Does the work while other programs wait. */
    static <T> T during(Path folder, Supplier<T> work) {
        FileChannel channel = lock(folder);
        try {
            return work.get();
        } finally {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException nothingToBeDone) {
                // the system gives the lock back at the latest when the program ends
            }
        }
    }

    /** The file that is locked as long as it is open; null where there is none. */
    private static @Nullable FileChannel lock(Path folder) {
        try {
            Path file = folder.resolve("progress.lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!tryLock(channel) && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return channel;
        } catch (IOException withoutLock) {
            return null; // a folder that is not there or cannot be written
        }
    }

    private static boolean tryLock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProgram) {
            return false;
        } catch (IOException noLocks) {
            return true; // a file system that knows none
        }
    }
}
